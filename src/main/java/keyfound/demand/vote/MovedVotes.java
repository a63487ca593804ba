package keyfound.demand.vote;

import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.feedback.Outcomes;
import keyfound.permalink.Ledger;
import keyfound.permalink.address.Resolution;
import keyfound.publication.Publisher;

/// Lets votes and their reasons follow an entry whose address changed.
@Component
public final class MovedVotes {

    private final Outcomes outcomes;

    private final VoteReasons reasons;

    private final Ledger ledger;

    private final Publisher publisher;

    MovedVotes(Outcomes outcomes, VoteReasons reasons, Ledger ledger, Publisher publisher) {
        this.outcomes = outcomes;
        this.reasons = reasons;
        this.ledger = ledger;
        this.publisher = publisher;
    }

    /// Moves what counts for an address that leads to another one by now. An entry that
    /// is gone keeps its votes, for it may come back.
    public void follow() {
        Set<EntryId> served = this.publisher.readAll(publication -> publication.catalog()
            .entries()
            .stream()
            .map(EntryOutline::id)
            .collect(Collectors.toSet()));
        for (EntryId voted : this.outcomes.entries()) {
            if (!served.contains(voted)
                    && this.ledger.resolve(voted) instanceof Resolution.Moved<EntryId>(EntryId to)) {
                this.outcomes.move(voted, to);
                this.reasons.move(voted, to);
            }
        }
    }

}
