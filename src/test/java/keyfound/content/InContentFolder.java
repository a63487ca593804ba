package keyfound.content;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Each test has a content folder of its own.
public abstract class InContentFolder {

    @TempDir
    public Path root;

    public ContentFolder folder;

    @BeforeEach
    public void open() {
        this.folder = new ContentFolder(this.root);
    }

}
