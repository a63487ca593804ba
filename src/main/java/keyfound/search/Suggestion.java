package keyfound.search;

import keyfound.entry.EntryOutline;

/// An entry offered while somebody types.
///
/// @param text the question, or the error text of the entry that fits what was typed
public record Suggestion(EntryOutline entry, Snippet text) {
}
