package keyfound.entry;

import java.util.Optional;

/// A link, image or file reference to something inside the content folder.
///
/// @param from where it is written
/// @param path what it points to, relative to the content folder, with `/` between its
/// parts, percent-decoded
/// @param fragment the part after `#`, percent-decoded; empty when there is none
public record InternalLink(SourceLocation from, String path, Optional<String> fragment) {
}
