package keyfound.web.site.cache;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import keyfound.access.Audience;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.feedback.Outcomes;
import keyfound.feedback.Tally;
import keyfound.publication.Publisher;
import keyfound.publication.source.StateTags;
import keyfound.web.site.WebSettings;

/// What pages depend on besides the address and the reader's choices: the publication as
/// the reader sees it, the history of its files, the readers' votes, the settings and the
/// program. Whatever else is printed on a page belongs here too; otherwise readers would
/// see an old page.
@Component
final class PageVersion {

    private final WebSettings settings;

    private final Publisher publisher;

    private final StateTags states;

    private final Outcomes outcomes;

    /// By what is seen.
    private final Map<String, Votes> votes = new ConcurrentHashMap<>();

    PageVersion(Publisher publisher, StateTags states, Outcomes outcomes, WebSettings settings) {
        this.publisher = publisher;
        this.states = states;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /// Changes whenever any of that changes, and is the same after a restart; safe inside
    /// an `ETag`.
    String word() {
        String state = this.states.current();
        return StateTags.of(this.settings + "\n" + state + "\n" + votes(state) + "\n" + Audience.current().signedIn());
    }

    /// The votes of entries that the reader sees: others would tell that there is
    /// something else.
    private long votes(String state) {
        long version = this.outcomes.version();
        String sight = this.publisher.sight().key();
        Votes known = this.votes.get(sight);
        if (known == null || known.version() != version || !known.state().equals(state)) {
            long sum = this.publisher.<Long>read(publication -> publication.catalog()
                .entries()
                .stream()
                .map(EntryOutline::id)
                .map(this::tally)
                .mapToLong(Long::longValue)
                .sum());
            known = new Votes(state, version, sum);
            this.votes.put(sight, known);
        }
        return known.sum();
    }

    /// Two entries that swap their votes give another sum.
    private long tally(EntryId entry) {
        Tally tally = this.outcomes.of(entry);
        return (tally.total() == 0) ? 0 : entry.value().hashCode() * (31 * tally.fixed() + tally.failed());
    }

    /// @param sum stands for all votes
    private record Votes(String state, long version, long sum) {
    }

}
