package keyfound.publication;

import java.util.Map;
import java.util.function.Consumer;

import keyfound.entry.FileStamp;
import keyfound.entry.SourceFile;

/// Reads the files that differ from what is known.
@FunctionalInterface
interface ContentReader {

    /// @param known stamp by path of each file read before
    /// @param changed receives each file that is new or differs, in the order of the
    /// paths
    /// @param removed receives the path of each known file that is there no more
    void read(Map<String, FileStamp> known, Consumer<SourceFile> changed, Consumer<String> removed);

}
