package keyfound.content;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Each test has a content folder of its own.
abstract class InContentFolder {

    @TempDir
    Path root;

    ContentFolder folder;

    @BeforeEach
    void open() {
        this.folder = new ContentFolder(this.root);
    }

}
