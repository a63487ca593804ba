package keyfound.publication.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.stereotype.Component;

import keyfound.content.Attachments;
import keyfound.content.Attachments.Attachment;
import keyfound.publication.Publisher;

/// The images, logs and archives beside the Markdown files, for the faces to serve under
/// `/files/{path}`.
@Component
public final class FolderFiles {

    private final Attachments attachments;

    private final Publisher publisher;

    FolderFiles(ContentFolder folder, Publisher publisher) {
        this.attachments = new Attachments(folder.root());
        this.publisher = publisher;
    }

    /// @param path relative to the content folder, percent-decoded
    /// @return empty when there is no such file, or it may not be served
    public Optional<FolderFile> find(String path) {
        return this.publisher.<Boolean>read(publication -> publication.catalog().isAttached(path))
                ? this.attachments.find(path).map(found -> new FolderFile(found, this.attachments)) : Optional.empty();
    }

    /// A file that may be sent to anybody, with `X-Content-Type-Options: nosniff`.
    public static final class FolderFile {

        private final Attachment found;

        private final Attachments attachments;

        FolderFile(Attachment found, Attachments attachments) {
            this.found = found;
            this.attachments = attachments;
        }

        /// An existing regular file inside of the content folder.
        public Path file() {
            return this.found.file();
        }

        /// For the header `Content-Type`.
        public String mediaType() {
            return this.found.mediaType();
        }

        /// Whether a browser may show it; otherwise it is to be saved.
        public boolean inline() {
            return this.found.inline();
        }

        /// Whether it may only be shown under `Content-Security-Policy: sandbox;
        /// default-src 'none'`.
        public boolean sandboxed() {
            return this.found.sandboxed();
        }

        /// Opens this very file: a link that was set since it was found leads nowhere.
        public InputStream open() throws IOException {
            return this.attachments.open(this.found);
        }

    }

}
