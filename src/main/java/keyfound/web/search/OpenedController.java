package keyfound.web.search;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import keyfound.demand.record.Searches;
import keyfound.entry.EntryId;

/// Takes notice that a hit of a search was opened; `reading.js` tells.
@RestController
final class OpenedController {

    private static final int LAST_RANK = 100;

    private final Searches searches;

    OpenedController(Searches searches) {
        this.searches = searches;
    }

    /// What makes no sense is passed over: nobody waits for an answer.
    /// @param search the number of the search
    /// @param rank the place of the hit, 1-based
    @PostMapping("/search/opened")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void opened(@RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "0") int rank) {
        if (EntryId.isValid(entry) && rank > 0 && rank <= LAST_RANK) {
            this.searches.opened(search, new EntryId(entry), rank);
        }
    }

}
