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

    private MovedException(HttpStatus status, String path, String detail) {
        super(status);
        setDetail(detail);
        getHeaders().set(HttpHeaders.LOCATION,
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).build().getPath());
    }

    /// @param asked what was asked for, which is at the new id too
    static MovedException forGood(EntryId to, Asked asked) {
        return new MovedException(asked.keepsBody ? HttpStatus.PERMANENT_REDIRECT : HttpStatus.MOVED_PERMANENTLY,
                asked.of(to), "this entry has the id '" + to + "' now");
    }

    /// @param asked what was asked for, which is at the other id too
    static MovedException forNow(EntryId to, Asked asked) {
        return new MovedException(asked.keepsBody ? HttpStatus.TEMPORARY_REDIRECT : HttpStatus.FOUND, asked.of(to),
                "this entry has the id '" + to + "' on this server as yet");
    }

    /// What an address asks of an entry.
    enum Asked {

        ENTRY("", false), OUTCOMES("/outcomes", false), VOTE("/outcomes", true);

        private final String rest;

        /// Whether the client has to send its method and body again: with 301 and 302
        /// most clients make a GET of a POST, and the vote would be lost.
        private final boolean keepsBody;

        Asked(String rest, boolean keepsBody) {
            this.rest = rest;
            this.keepsBody = keepsBody;
        }

        private String of(EntryId entry) {
            return ENTRIES + entry + this.rest;
        }

    }

}
