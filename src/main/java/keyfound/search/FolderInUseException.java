package keyfound.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Another process owns the folder of the index.
public final class FolderInUseException extends UncheckedIOException {

    private final transient Path folder;

    public FolderInUseException(Path folder, IOException cause) {
        super("search index folder '" + folder + "' is in use by another process", cause);
        this.folder = folder;
    }

    public Path folder() {
        return this.folder;
    }

}
