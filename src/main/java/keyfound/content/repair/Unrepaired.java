package keyfound.content.repair;

import keyfound.entry.SourceLocation;

/// Something that `check --fix` did not mend.
///
/// @param why a sentence for whoever mends it by hand
public record Unrepaired(SourceLocation place, String why) {
}
