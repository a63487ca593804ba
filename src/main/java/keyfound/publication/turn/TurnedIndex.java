package keyfound.publication.turn;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.search.RankedEntries;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Suggestion;

/// An index whose searches take turns. Looking up one entry is no search.
public record TurnedIndex(SearchIndex index, SearchTurns turns) implements SearchIndex {

    @Override
    public SearchResult search(SearchQuery query) {
        return this.turns.take(query.text().length(), () -> this.index.search(query));
    }

    /// For measuring, which is no reader's: it would only be in its own way.
    @Override
    public RankedEntries ranked(SearchQuery query, int among) {
        return this.index.ranked(query, among);
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return this.index.entry(id);
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        return this.turns.take(typed.length(), () -> this.index.suggest(typed, limit));
    }

    @Override
    public List<EntryId> related(EntryId id, int limit) {
        return this.turns.take(0, () -> this.index.related(id, limit));
    }

    @Override
    public SearchIndex limitedTo(Set<CollectionId> collections) {
        return new TurnedIndex(this.index.limitedTo(collections), this.turns);
    }

    @Override
    public void close() {
        this.index.close();
    }

}
