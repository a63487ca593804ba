package keyfound.signature.line;

import java.util.Optional;

/// One line of a paste.
///
/// @param number 1-based
/// @param original as it was brought, without the line end
/// @param text as a terminal shows it: no colour codes, no overwritten progress, no NUL
/// @param noise why it was passed over; empty when it gave a candidate
public record PasteLine(int number, String original, String text, Optional<Noise> noise) {
}
