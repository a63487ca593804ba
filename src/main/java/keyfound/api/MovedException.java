package keyfound.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import keyfound.entry.EntryId;

/// An entry is served under another id, for good or until this server has read what
/// another one published.
final class MovedException extends ErrorResponseException {

    private static final String ENTRIES = "/api/v1/entries/";

    private MovedException(HttpStatus status, EntryId to, String when) {
        super(status);
        setDetail("this entry has the id '" + to + "' " + when);
        getHeaders().set(HttpHeaders.LOCATION,
                ServletUriComponentsBuilder.fromCurrentContextPath().path(ENTRIES + to).build().getPath());
    }

    static MovedException forGood(EntryId to) {
        return new MovedException(HttpStatus.MOVED_PERMANENTLY, to, "now");
    }

    static MovedException forNow(EntryId to) {
        return new MovedException(HttpStatus.FOUND, to, "on this server as yet");
    }

}
