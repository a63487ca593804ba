package keyfound.api;

import java.time.Instant;
import java.util.function.Function;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.publication.source.FileOrigins;
import keyfound.publication.source.StateTags;

/// Answers from the current publication, with `ETag` and `Last-Modified`.
///
/// Where the client already has the answer, Spring turns it into `304 Not Modified`.
@Component
final class Answers {

    private final Publisher publisher;

    private final FileOrigins origins;

    private final StateTags states;

    Answers(Publisher publisher, FileOrigins origins, StateTags states) {
        this.publisher = publisher;
        this.origins = origins;
        this.states = states;
    }

    /// An answer that stays valid until the next publication or commit.
    <T> ResponseEntity<T> fresh(Function<Publication, T> body) {
        return this.publisher.read(publication -> marked(publication).body(body.apply(publication)));
    }

    /// An answer that no client may keep.
    <T> T once(Function<Publication, T> body) {
        return this.publisher.read(body);
    }

    private ResponseEntity.BodyBuilder marked(Publication publication) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
            .eTag("W/\"" + this.states.current() + "\"")
            .cacheControl(CacheControl.noCache().cachePrivate())
            .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE);
        // the time would tell a reader that something changed which he does not see
        return this.publisher.sight().isAll() ? answer.lastModified(newest(publication)) : answer;
    }

    private Instant newest(Publication publication) {
        Instant history = this.origins.asOf();
        return history.isAfter(publication.at()) ? history : publication.at();
    }

}
