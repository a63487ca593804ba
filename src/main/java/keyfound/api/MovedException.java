package keyfound.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import keyfound.entry.EntryId;

/// An entry is served under another id now.
final class MovedException extends ErrorResponseException {

    private static final String ENTRIES = "/api/v1/entries/";

    MovedException(EntryId to) {
        super(HttpStatus.MOVED_PERMANENTLY);
        setDetail("this entry has the id '" + to + "' now");
        getHeaders().set(HttpHeaders.LOCATION,
                ServletUriComponentsBuilder.fromCurrentContextPath().path(ENTRIES + to).build().getPath());
    }

}
