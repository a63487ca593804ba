package keyfound.search;

/// A value that a result can be narrowed to.
///
/// @param count hits that bear it, all pages together
public record Facet(String value, long count) {
}
