package keyfound.web.reading;

import java.io.IOException;
import java.io.InputStream;

import org.springframework.core.io.FileSystemResource;

import keyfound.publication.source.FolderFiles.FolderFile;

/// A file of the content folder as Spring sends it. It is opened by us, for Spring would
/// follow a link that was set since the file was found.
final class FolderFileResource extends FileSystemResource {

    private final FolderFile file;

    FolderFileResource(FolderFile file) {
        super(file.file());
        this.file = file;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return this.file.open();
    }

}
