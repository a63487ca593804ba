package keyfound.mcp.base;

import java.util.List;
import java.util.Optional;

import keyfound.entry.Collection;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;

/// What an agent may ask, as the sender of one message sees it: a running server, or a
/// folder on this machine.
public interface KnowledgeBase {

    /// @throws keyfound.search.BusyException when too much is searched already
    Found search(SearchQuery query);

    /// The entry of an id, or of one that it had before; empty when there is none.
    Optional<Entry> entry(EntryId id);

    List<Listed> collections();

    /// Where people read the entry.
    String address(EntryId id);

    /// What the sender may tell; empty when it may only read.
    Optional<Reports> reports();

    /// @param best the entry of the first hit; empty when nothing was found
    record Found(SearchResult result, Optional<Entry> best) {
    }

    /// A collection with the number of its entries.
    record Listed(Collection collection, int entries, String address) {
    }

}
