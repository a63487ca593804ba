package keyfound.publication.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.stereotype.Component;

import keyfound.content.check.ErrorClaims;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.Problem;
import keyfound.publication.NothingPublishedException;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.search.BusyException;
import keyfound.search.storage.SearchUnavailableException;

/// Finds in the served content what `check` finds by searching: entries that are not
/// found first by their own words, and error texts that two entries claim.
///
/// Each entry needs a search or two, so the inspection runs in the background, on
/// request, once for each publication.
@Component
public final class Inspection {

    private static final Comparator<EntryOutline> BY_PLACE = Comparator
        .comparing((EntryOutline entry) -> entry.source().file())
        .thenComparingInt(EntryOutline::order);

    /// Each report of progress copies what was found so far.
    private static final int BETWEEN_TELLINGS = 100;

    private final Publisher publisher;

    private final AtomicBoolean working = new AtomicBoolean();

    private volatile Found found = new Found(0, 0, 0, List.of());

    Inspection(Publisher publisher) {
        this.publisher = publisher;
    }

    /// The result for the current publication as far as it is known; starts the
    /// inspection when there is none.
    /// @throws NothingPublishedException before the first publication
    public Found look() {
        long generation = this.publisher.readAll(Publication::generation);
        Found known = this.found;
        if (known.generation() == generation && known.isThrough()) {
            return known;
        }
        if (this.working.compareAndSet(false, true)) {
            known = new Found(generation, 0,
                    this.publisher.readAll(publication -> publication.catalog().entries().size()), List.of());
            this.found = known;
            Thread.ofPlatform().name("keyfound-inspection").daemon().start(() -> {
                try {
                    inspect(generation);
                }
                catch (NothingPublishedException | BusyException | SearchUnavailableException _) {
                    // the program ends, readers search, or nothing does; the next request
                    // begins anew
                }
                finally {
                    this.working.set(false);
                }
            });
        }
        return known;
    }

    private void inspect(long generation) {
        List<EntryId> ids = this.publisher.readAll(publication -> publication.catalog()
            .entries()
            .stream()
            .sorted(BY_PLACE)
            .map(EntryOutline::id)
            .toList());
        ErrorClaims claims = new ErrorClaims();
        List<Problem> problems = new ArrayList<>();
        for (int done = 0; done < ids.size(); done++) {
            EntryId id = ids.get(done);
            Optional<List<Problem>> ofOne = this.publisher
                .readAll(publication -> (publication.generation() == generation)
                        ? Optional.of(inspect(id, publication, claims)) : Optional.empty());
            if (ofOne.isEmpty()) {
                // there is a newer publication; the next request gets its result
                return;
            }
            problems.addAll(ofOne.get());
            if (done % BETWEEN_TELLINGS == 0) {
                this.found = new Found(generation, done, ids.size(), problems);
            }
        }
        problems.addAll(claims.problems());
        this.found = new Found(generation, ids.size(), ids.size(), problems);
    }

    private static List<Problem> inspect(EntryId id, Publication publication, ErrorClaims claims) {
        Optional<Entry> entry = publication.index().entry(id);
        entry.ifPresent(claims::add);
        return entry.stream().flatMap(new Findability(publication.index())::problems).toList();
    }

    /// @param generation of the publication that was inspected
    /// @param tried number of entries inspected so far
    /// @param all number of all entries
    /// @param problems problems found so far
    public record Found(long generation, int tried, int all, List<Problem> problems) {

        public Found {
            problems = List.copyOf(problems);
        }

        public boolean isThrough() {
            return this.tried == this.all;
        }

    }

}
