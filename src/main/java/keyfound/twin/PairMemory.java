package keyfound.twin;

import java.util.IdentityHashMap;
import java.util.Optional;

import keyfound.entry.SourceOutline;

/// A cache of results for two files. A result is valid for exactly these outlines: a file
/// that was read again has another outline.
///
/// @param <T> the cached result
final class PairMemory<T> {

    private final IdentityHashMap<SourceOutline, IdentityHashMap<SourceOutline, T>> known = new IdentityHashMap<>();

    /// The order of the two matters.
    Optional<T> find(SourceOutline one, SourceOutline other) {
        IdentityHashMap<SourceOutline, T> others = this.known.get(one);
        return (others == null) ? Optional.empty() : Optional.ofNullable(others.get(other));
    }

    void put(SourceOutline one, SourceOutline other, T value) {
        this.known.computeIfAbsent(one, _ -> new IdentityHashMap<>(2)).put(other, value);
    }

}
