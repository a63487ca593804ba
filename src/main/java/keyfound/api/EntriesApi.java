package keyfound.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import keyfound.api.MovedException.Asked;
import keyfound.api.json.ApiFilters;
import keyfound.api.json.ApiLinks;
import keyfound.api.json.EntryJson;
import keyfound.api.json.EntryPageJson;
import keyfound.api.json.Writing;
import keyfound.publication.source.FileOrigins;

/// Entries, as a list and one by one.
@RestController
@RequestMapping(path = "/api/v1/entries", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Entries", description = "Questions with their answers.")
class EntriesApi {

    private final Answers answers;

    private final ApiLinks links;

    private final EntryAddress address;

    private final FileOrigins origins;

    EntriesApi(Answers answers, ApiLinks links, EntryAddress address, FileOrigins origins) {
        this.answers = answers;
        this.links = links;
        this.address = address;
        this.origins = origins;
    }

    @GetMapping
    @Operation(summary = "Lists entries", description = "In the order of the collections and of their files.")
    ResponseEntity<EntryPageJson> entries(@ModelAttribute ApiFilters filters) {
        return this.answers.fresh(publication -> EntryPageJson.of(publication.catalog(), filters, this.links));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One whole entry",
            description = "An id that was changed answers 301 with the address of the new one; one that was taken out "
                    + "answers 410 with the nearest entries.")
    ResponseEntity<EntryJson> entry(
            @Parameter(description = "Permanent id.", example = "too-many-open-files-en") @PathVariable String id) {
        return this.answers.fresh(publication -> publication.index()
            .entry(this.address.served(publication, id, Asked.ENTRY))
            .map(entry -> EntryJson.of(entry, Writing.of(entry.source(), publication.catalog(), this.origins),
                    this.links))
            .orElseThrow());
    }

}
