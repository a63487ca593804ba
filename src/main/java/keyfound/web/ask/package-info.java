/// How a reader asks what nobody has answered yet, and sees the answer later under a
/// private address.
///
/// In: the telling lines of a paste, without secrets, as the reader left them, and what
/// the reader was doing. Out: pages and a feed.
@NullMarked
package keyfound.web.ask;

import org.jspecify.annotations.NullMarked;
