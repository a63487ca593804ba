package keyfound.search;

import java.util.stream.Stream;

import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;

/// A change of the index that becomes visible as a whole or not at all. Not for use by several threads.
public interface IndexUpdate extends AutoCloseable {

    /// What is kept already, a file at a time; empty when the index is new, was damaged,
    /// or has an outdated format.
    /// Close it after use.
    Stream<SourceOutline> kept();

    /// Adds a file or replaces what was kept of it.
    void put(SourceFile file);

    /// Forgets a file; nothing happens when it is not kept.
    /// @param path as in `SourceFile.path`
    void remove(String path);

    /// Makes the change durable.
    /// @return a view of the index as it is now, which later updates do not alter; the
    /// caller closes it
    SearchIndex commit();

    /// Ends the update; what was not committed is dropped.
    @Override
    void close();

}
