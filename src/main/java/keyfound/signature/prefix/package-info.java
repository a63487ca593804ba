/// Strips what stands before a message: time stamps, levels, tools, origins, causes.
///
/// In: a line. Out: the same line with its prefixes named. A prefix knows no other
/// prefix.
@NullMarked
package keyfound.signature.prefix;

import org.jspecify.annotations.NullMarked;
