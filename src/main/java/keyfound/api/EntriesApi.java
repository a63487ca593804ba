package keyfound.api;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import keyfound.entry.EntryId;
import keyfound.permalink.Ledger;
import keyfound.permalink.Resolution;
import keyfound.publication.Origins;
import keyfound.publication.Publication;
import keyfound.search.SearchQuery;
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

    private static final int NEAREST = 5;

    private final Answers answers;

    private final Links links;

    private final Ledger ledger;

    private final Origins origins;

    EntriesApi(Answers answers, Links links, Ledger ledger, Origins origins) {
        this.answers = answers;
        this.links = links;
        this.ledger = ledger;
        this.origins = origins;
    }

    @GetMapping
    @Operation(summary = "Lists entries", description = "In the order of the collections and of their files.")
    ResponseEntity<EntryPageJson> entries(@ModelAttribute Filters filters) {
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
        return this.answers.fresh(publication -> publication.index()
            .entry(wanted)
            .map(entry -> EntryJson.of(entry, Writing.of(entry.source(), publication.catalog(), this.origins),
                    this.links))
            .orElseThrow(() -> notServed(publication, wanted)));
    }

    private ErrorResponseException notServed(Publication publication, EntryId id) {
        return switch (this.ledger.resolve(id)) {
            case Resolution.Moved<EntryId>(EntryId to) -> new MovedException(to);
            case Resolution.Gone<EntryId> gone -> new GoneException(gone.text(), near(publication, gone.text()));
            case Resolution.Served<EntryId> _, Resolution.NeverServed<EntryId> _ -> neverServed(id.value());
        };
    }

    private List<EntryCardJson> near(Publication publication, String question) {
        return publication.index()
            .search(SearchQuery.of(question))
            .hits()
            .stream()
            .limit(NEAREST)
            .map(hit -> EntryCardJson.of(hit.entry(), this.links))
            .toList();
    }

    private static ErrorResponseException neverServed(String id) {
        ErrorResponseException unknown = new ErrorResponseException(HttpStatus.NOT_FOUND);
        unknown.setDetail("no entry has the id '" + id + "', and none ever had");
        return unknown;
    }

}
