package keyfound.redaction;

/// A part of a text that is hidden.
///
/// @param start place of its first character in the original text, 0-based
/// @param end place behind its last character
public record HiddenPart(HiddenKind kind, int start, int end) {
}
