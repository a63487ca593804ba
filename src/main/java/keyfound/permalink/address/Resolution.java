package keyfound.permalink.address;

import java.time.Instant;

/// What an address is today.
///
/// @param <I> `EntryId` or `CollectionId`
public sealed interface Resolution<I> {

    /// It is served under this very id.
    record Served<I>(I id) implements Resolution<I> {
    }

    /// What it named is served under another id now: a face answers 301. The target is
    /// served itself, never moved again.
    record Moved<I>(I to) implements Resolution<I> {
    }

    /// It was served and is no more: a face answers 410 and looks for what comes near.
    ///
    /// @param text the question it asked, or the title of the collection; empty when it
    /// is not known any more
    /// @param since when it went away
    record Gone<I>(String text, Instant since) implements Resolution<I> {
    }

    /// No such address was ever served: a face answers 404.
    record NeverServed<I>() implements Resolution<I> {
    }

}
