package keyfound.permalink.address;

import java.util.Optional;

/// What became of an address that is no longer served.
///
/// @param to the address it leads to now; empty when it is gone
public record Move(String from, Optional<String> to) {
}
