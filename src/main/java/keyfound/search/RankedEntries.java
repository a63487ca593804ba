package keyfound.search;

import java.util.List;

import keyfound.entry.EntryId;

/// What a search found, in its order, without anything to show of it.
///
/// @param ids of the page asked for, best first
/// @param verdict that of the best hit, or unknown when there is none
public record RankedEntries(List<EntryId> ids, Verdict verdict) {

    public RankedEntries {
        ids = List.copyOf(ids);
    }

}
