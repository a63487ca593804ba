package keyfound.demand.gap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import keyfound.demand.vote.MovedVotes;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.publication.background.RepeatedWork;
import keyfound.publication.source.FileOrigins;
import keyfound.search.BusyException;
import keyfound.search.RankedEntries;
import keyfound.search.SearchQuery;
import keyfound.search.Verdict;
import keyfound.search.storage.SearchUnavailableException;

/// Searches for the open gaps after each publication. What is known by now is answered.
/// Votes follow their entries then, too.
///
/// It works in the background, one search at a time with a longer pause after each, so
/// that no publication and no reader waits for it. The gaps that hurt most come first; a
/// newer publication begins anew.
@Component
final class GapCheck implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GapCheck.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /// It rests nine times as long as it works, so that it takes a tenth of a processor.
    private static final long PAUSE_FOR_WORK = 9;

    private static final int AT_A_TIME = 200;

    private static final Duration WHILE_BUSY = Duration.ofSeconds(1);

    private final Gaps gaps;

    private final Publisher publisher;

    private final FileOrigins origins;

    private final MovedVotes votes;

    private final Clock clock;

    private final RepeatedWork background = new RepeatedWork("keyfound-gaps", "Looking after the unanswered errors",
            BETWEEN_LOOKS, this::look);

    /// Generation of the publication that was searched last. Of the background thread.
    private long searched;

    GapCheck(Gaps gaps, Publisher publisher, FileOrigins origins, MovedVotes votes, Clock clock) {
        this.gaps = gaps;
        this.publisher = publisher;
        this.origins = origins;
        this.votes = votes;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        this.background.start();
    }

    @Override
    public void close() {
        this.background.close();
    }

    private void look() throws InterruptedException {
        if (!this.publisher.isUp()) {
            return;
        }
        long generation = this.publisher.readAll(Publication::generation);
        if (generation != this.searched) {
            this.votes.follow();
            this.searched = check(generation) ? generation : this.searched;
        }
    }

    /// @return false when a newer publication came meanwhile
    private boolean check(long generation) throws InterruptedException {
        Instant begin = this.clock.instant();
        int answered = 0;
        Optional<Gap> last = Optional.empty();
        List<Gap> some = this.gaps.openBehind(last, AT_A_TIME);
        while (!some.isEmpty()) {
            for (Gap gap : some) {
                long start = System.nanoTime();
                Optional<RankedEntries> found = search(gap.id(), generation);
                if (found.isEmpty()) {
                    return false;
                }
                if (found.get().verdict() == Verdict.KNOWN) {
                    EntryId entry = found.get().ids().getFirst();
                    answered += this.gaps.answerIfOpen(gap.id(), entry, revision(entry)) ? 1 : 0;
                }
                Thread.sleep(Duration.ofNanos(PAUSE_FOR_WORK * (System.nanoTime() - start)));
            }
            last = Optional.of(some.getLast());
            some = this.gaps.openBehind(last, AT_A_TIME);
        }
        if (answered > 0) {
            log.info("{} gaps are answered by now, found in {} s", answered,
                    Duration.between(begin, this.clock.instant()).toMillis() / 1000.0);
        }
        return true;
    }

    private Optional<RankedEntries> search(GapId id, long generation) throws InterruptedException {
        String line = this.gaps.lines(id).stream().findFirst().orElse("");
        while (true) {
            try {
                return this.publisher.readAll(publication -> (publication.generation() != generation) ? Optional.empty()
                        : Optional.of(publication.index().ranked(SearchQuery.of(line))));
            }
            catch (BusyException | SearchUnavailableException _) {
                Thread.sleep(WHILE_BUSY);
            }
        }
    }

    private String revision(EntryId entry) {
        Optional<EntryOutline> outline = this.publisher.readAll(publication -> publication.catalog().entry(entry));
        return outline.flatMap(known -> this.origins.of(known.source().file()))
            .flatMap(provenance -> provenance.change())
            .map(change -> change.shortCommit())
            .orElse("");
    }

}
