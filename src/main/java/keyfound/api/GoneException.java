package keyfound.api;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

import keyfound.api.json.EntryCardJson;

/// An entry was served once and no longer is.
final class GoneException extends ErrorResponseException {

    /// @param question question of the entry
    /// @param nearest entries that may answer it now, best first
    GoneException(String question, List<EntryCardJson> nearest) {
        super(HttpStatus.GONE);
        setDetail("this entry was taken out: " + question);
        getBody().setProperty("nearest", nearest);
    }

}
