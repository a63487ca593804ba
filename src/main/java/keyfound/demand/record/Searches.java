package keyfound.demand.record;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import keyfound.demand.DemandSettings;
import keyfound.demand.Surface;
import keyfound.entry.EntryId;
import keyfound.feedback.Outcome;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;

/// Remembers searches, beside them and never in their way.
@Component
public final class Searches {

    private final SearchRecorder recorder;

    private final WholeSearch whole;

    private final DemandSettings settings;

    private final Clock clock;

    private final RepeatedSearches repeated = new RepeatedSearches();

    private final SecureRandom random = new SecureRandom();

    Searches(SearchRecorder recorder, WholeSearch whole, DemandSettings settings, Clock clock) {
        this.whole = whole;
        this.recorder = recorder;
        this.settings = settings;
        this.clock = clock;
    }

    /// A search was answered. Only its first page counts, and the same reader's same
    /// search counts once in ten minutes.
    /// @return the number under which the reader tells what came of it; empty when the
    /// search is not remembered
    public Optional<String> searched(Surface surface, Asker asker, SearchQuery query, SearchResult result) {
        if (!this.settings.enabled() || !asker.remembered() || query.page() > 1 || query.text().isBlank()) {
            return Optional.empty();
        }
        SearchNumber fresh = new SearchNumber(this.random.nextLong());
        BroughtMessage message = BroughtMessage.of(result.reading(), searched(query));
        SearchNumber number = this.repeated.first(asker, message, fresh);
        if (number.equals(fresh)) {
            this.recorder.add(SearchRecord.of(fresh, this.clock.instant(), surface, asker.lang(), message, result));
        }
        return Optional.of(number.toString());
    }

    private BroughtMessage.Searched searched(SearchQuery query) {
        if (query.lang().isPresent() || !query.tags().isEmpty() || query.collection().isPresent()) {
            return BroughtMessage.Searched.FILTERED;
        }
        return this.whole.isLimited() ? BroughtMessage.Searched.LIMITED : BroughtMessage.Searched.ALL;
    }

    /// A reader opened a hit of a search.
    /// @param search the number that was given for it; another text is passed over
    /// @param rank the place of the hit, 1-based
    public void opened(String search, EntryId entry, int rank) {
        SearchNumber.of(search).ifPresent(number -> this.recorder.add(new Remembered.Opened(number, entry, rank)));
    }

    /// A reader told whether an entry helped that a search had found.
    /// @param search the number that was given for it; another text is passed over
    public void helped(String search, EntryId entry, Outcome outcome) {
        SearchNumber.of(search).ifPresent(number -> this.recorder.add(new Remembered.Helped(number, entry, outcome)));
    }

    /// The telling line of a search, without secrets.
    /// @param search the number that was given for it
    /// @return empty when it is not remembered
    public Optional<String> line(String search) {
        return SearchNumber.of(search).flatMap(this.recorder::line);
    }

    /// Forgets what was searched before.
    public void purge(Instant before) {
        this.recorder.purge(before);
    }

    /// How many wait to be written.
    public int waiting() {
        return this.recorder.waiting();
    }

    /// How many were dropped since the start, because the database was away for too long.
    public long dropped() {
        return this.recorder.dropped();
    }

}
