package keyfound.demand.record;

import java.util.Optional;

import org.springframework.stereotype.Component;

import keyfound.entry.EntryId;
import keyfound.publication.Publisher;
import keyfound.search.RankedEntries;
import keyfound.search.SearchQuery;
import keyfound.search.Verdict;

/// Searches the whole knowledge base for what a reader brought who sees only a part of
/// it: an answer that is hidden from the reader is an answer all the same.
@Component
public final class WholeSearch {

    private final Publisher publisher;

    WholeSearch(Publisher publisher) {
        this.publisher = publisher;
    }

    /// Whether the reader of this request sees a part only.
    public boolean isLimited() {
        return !this.publisher.sight().isAll();
    }

    /// The entry by which a text is known, whoever may see it.
    /// @throws keyfound.search.BusyException when too much is searched at the moment
    public Optional<EntryId> known(String text) {
        RankedEntries found = this.publisher.readAll(publication -> publication.index().ranked(SearchQuery.of(text)));
        return (found.verdict() == Verdict.KNOWN) ? found.ids().stream().findFirst() : Optional.empty();
    }

}
