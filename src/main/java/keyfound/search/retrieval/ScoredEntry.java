package keyfound.search.retrieval;

/// An entry that an engine found, scored by words alone.
///
/// @param document the engine's own number for the entry
public record ScoredEntry(int document, float score) {
}
