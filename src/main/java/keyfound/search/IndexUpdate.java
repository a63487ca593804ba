package keyfound.search;

import java.util.stream.Stream;

import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;

/// A change of the index that becomes visible as a whole or not at all. Not for use by
/// several threads.
public interface IndexUpdate extends AutoCloseable {

    /// What is kept already, a file at a time; empty when the index is new, was damaged,
    /// or has an outdated format. Close it after use.
    Stream<SourceOutline> kept();

    /// Whether the last commit is still there and can be read. Otherwise nothing is kept,
    /// and all files have to be put again.
    default boolean isWhole() {
        return true;
    }

    /// Adds a file or replaces what was kept of it.
    /// @param outline of that file; a caller that has it saves the work of making it
    /// twice
    void put(SourceFile file, SourceOutline outline);

    /// Adds a file or replaces what was kept of it.
    default void put(SourceFile file) {
        put(file, file.outline());
    }

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
