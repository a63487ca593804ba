package keyfound.publication;

/// What a publication changed, counted.
///
/// @param files read again
/// @param removed files that went away
/// @param entriesBefore entries served before
/// @param entries entries served now
/// @param problems of all content, after the change
public record Changes(int files, int removed, int entriesBefore, int entries, int problems) {
}
