package keyfound.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import keyfound.entry.EntryId;
import keyfound.publication.Publication;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The entries themselves.
@RestController
@RequestMapping(path = "/api/v1/entries", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Entries", description = "Questions with their answers.")
class EntriesApi {

    private final Answers answers;

    private final Links links;

    EntriesApi(Answers answers, Links links) {
        this.answers = answers;
        this.links = links;
    }

    @GetMapping
    @Operation(summary = "Lists entries", description = "In the order of the collections and of their files.")
    ResponseEntity<EntryPageJson> entries(@ParameterObject @Valid @ModelAttribute Filters filters) {
        return this.answers.fresh(publication -> EntryPageJson.of(publication.catalog(), filters, this.links));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One whole entry",
            description = "An id that was changed answers 301 with the address of the new one; one that was taken out "
                    + "answers 410 with the nearest entries.")
    ResponseEntity<EntryJson> entry(
            @Parameter(description = "Permanent id.", example = "too-many-open-files-en") @PathVariable String id) {
        if (!EntryId.isValid(id)) {
            throw neverServed(id);
        }
        EntryId wanted = new EntryId(id);
        return this.answers.fresh(publication -> entry(publication, wanted));
    }

    private EntryJson entry(Publication publication, EntryId id) {
        return publication.index()
            .entry(id)
            .map(entry -> EntryJson.of(entry, this.links))
            .orElseThrow(() -> neverServed(id.value()));
    }

    private static ErrorResponseException neverServed(String id) {
        ErrorResponseException unknown = new ErrorResponseException(HttpStatus.NOT_FOUND);
        unknown.setDetail("no entry has the id '" + id + "', and none ever had");
        return unknown;
    }

}
