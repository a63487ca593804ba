package keyfound.api;

import java.time.Instant;
import java.util.function.Function;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.publication.source.FileOrigins;

/// Answers from the current publication, with `ETag` and `Last-Modified`.
///
/// Where the client already has the answer, Spring turns it into `304 Not Modified`.
@Component
final class Answers {

    private final Publisher publisher;

    private final FileOrigins origins;

    Answers(Publisher publisher, FileOrigins origins) {
        this.publisher = publisher;
        this.origins = origins;
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
        Instant history = this.origins.asOf();
        Instant newest = history.isAfter(publication.at()) ? history : publication.at();
        return ResponseEntity.ok()
            .eTag("W/\"" + Long.toHexString(newest.toEpochMilli()) + "-" + publication.generation() + "\"")
            .lastModified(newest)
            .cacheControl(CacheControl.noCache());
    }

}
