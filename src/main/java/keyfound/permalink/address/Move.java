package keyfound.permalink.address;

import java.util.Optional;

/// What became of an address that went away.
///
/// @param to where it leads now; empty when it is gone
public record Move(String from, Optional<String> to) {
}
