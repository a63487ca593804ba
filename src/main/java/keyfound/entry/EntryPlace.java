package keyfound.entry;

import java.util.Optional;

/// Where an entry stands in its file.
///
/// @param order 0-based place among the entries of the file
/// @param section anchor of the section it stands in; empty when none is above it
public record EntryPlace(SourceLocation source, int order, Optional<String> section) {
}
