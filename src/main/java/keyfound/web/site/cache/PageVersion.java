package keyfound.web.site.cache;

import java.time.Instant;

import org.springframework.stereotype.Component;

import keyfound.feedback.Outcomes;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.publication.source.FileOrigins;

/// What pages depend on besides the address and the reader's choices: the publication,
/// the history of its files, the readers' votes, and the program. Whatever else is
/// printed on a page belongs here too; otherwise readers would see an old page.
@Component
final class PageVersion {

    /// Stands for the program: another version may print the same publication
    /// differently.
    private final long started = Instant.now().toEpochMilli();

    private final Publisher publisher;

    private final FileOrigins origins;

    private final Outcomes outcomes;

    PageVersion(Publisher publisher, FileOrigins origins, Outcomes outcomes) {
        this.publisher = publisher;
        this.origins = origins;
        this.outcomes = outcomes;
    }

    /// Changes whenever any of that changes; safe inside an `ETag`.
    String word() {
        long generation = this.publisher.read(Publication::generation);
        return Long.toString(this.started, 36) + "-" + generation + "-"
                + Long.toString(this.origins.asOf().toEpochMilli(), 36) + "-" + this.outcomes.version();
    }

}
