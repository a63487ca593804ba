package keyfound.permalink.address;

import java.time.Instant;
import java.util.Optional;

/// What an address is today.
///
/// @param <I> `EntryId` or `CollectionId`
public sealed interface Resolution<I> {

    /// The address is served under this very id.
    record Served<I>(I id) implements Resolution<I> {
    }

    /// The entry is served under another id now: a face answers 301. The target is served
    /// itself, never moved again.
    record Moved<I>(I to) implements Resolution<I> {
    }

    /// The address was served and is no longer: a face answers 410 and looks for the
    /// nearest entries.
    ///
    /// @param text the question it asked, or the title of the collection; empty when it
    /// is not known any more
    /// @param since when it was removed
    record Gone<I>(String text, Instant since) implements Resolution<I> {
    }

    /// Another server of the site serves it, and this one does not yet: a face answers
    /// 302, or 503 for the moment.
    ///
    /// @param here the id under which this server has the same; empty when it has not
    record Elsewhere<I>(Optional<I> here) implements Resolution<I> {
    }

    /// The address was never served: a face answers 404.
    record NeverServed<I>() implements Resolution<I> {
    }

}
