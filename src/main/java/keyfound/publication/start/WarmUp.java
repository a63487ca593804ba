package keyfound.publication.start;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import keyfound.entry.EntryOutline;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.publication.settings.PublicationSettings;
import keyfound.search.BusyException;
import keyfound.search.SearchQuery;
import keyfound.search.storage.SearchUnavailableException;

/// Searches for some of the content's own questions before the server says that it is
/// ready.
///
/// The first searches of a program take twenty times as long as the later ones, until the
/// JDK has compiled what they use. Readers who come before are answered all the same.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class WarmUp implements ApplicationRunner {

    /// By then nothing gets quicker.
    private static final int MOST = 400;

    private final Publisher publisher;

    private final Duration allowed;

    WarmUp(Publisher publisher, PublicationSettings settings) {
        this.publisher = publisher;
        this.allowed = settings.search().warmUp();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (this.allowed.isPositive()) {
            this.publisher.readAll(this::search);
        }
    }

    /// @return how many searches there was time for
    private int search(Publication publication) {
        long end = System.nanoTime() + this.allowed.toNanos();
        List<EntryOutline> entries = publication.catalog().entries();
        int step = Math.max(1, entries.size() / MOST);
        int done = 0;
        for (int at = 0; at < entries.size() && System.nanoTime() < end; at += step) {
            try {
                publication.index().search(SearchQuery.of(entries.get(at).question()));
            }
            catch (BusyException | SearchUnavailableException _) {
                // readers see to it themselves
                return done;
            }
            done++;
        }
        return done;
    }

}
