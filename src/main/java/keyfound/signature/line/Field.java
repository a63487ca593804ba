package keyfound.signature.line;

import keyfound.signature.scan.TracedText;

/// A named value of a structured log line.
///
/// @param name lower case, without the names of the objects around it
/// @param value decoded
/// @param depth 0 at the top of the line
record Field(String name, TracedText value, int depth) {
}
