package keyfound.redaction;

import java.util.List;

/// A text without its secrets.
///
/// @param text with a placeholder for each hidden part
/// @param hidden from left to right; they do not overlap
public record RedactedText(String text, List<HiddenPart> hidden) {
}
