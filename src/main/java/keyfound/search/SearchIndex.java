package keyfound.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;

/// One immutable state of the index. Safe for use by many threads until closed. One that
/// other machines keep throws `SearchUnavailableException` while they are away.
public interface SearchIndex extends AutoCloseable {

    /// @throws BusyException when too much is searched already
    SearchResult search(SearchQuery query);

    /// The same order and verdict as `search` gives, without snippets, facets and
    /// suggestion: what measuring needs. For a few words `search` leaves out entries that
    /// say too little of them; here they are kept.
    default RankedEntries ranked(SearchQuery query) {
        return ranked(query, Integer.MAX_VALUE);
    }

    /// The same of the few entries that are nearest by their words alone, which takes a
    /// part of the work. Another entry may still come before them in a search.
    /// @param among so many are looked at, 1 or more
    RankedEntries ranked(SearchQuery query, int among);

    /// The whole entry, body included.
    Optional<Entry> entry(EntryId id);

    /// Entries that fit what somebody has typed so far, best first.
    /// @param limit at most so many, 1 to 20
    List<Suggestion> suggest(String typed, int limit);

    /// Entries most like this one, best first, itself excluded.
    List<EntryId> related(EntryId id, int limit);

    /// The same state as somebody sees it who may see some collections only. Whatever it
    /// answers is as if the other entries had never been written: hits, counts, order,
    /// suggestions.
    /// @return a view that ends with this index, and need not be closed
    SearchIndex limitedTo(Set<CollectionId> collections);

    @Override
    void close();

}
