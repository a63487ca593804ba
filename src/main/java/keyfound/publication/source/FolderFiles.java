package keyfound.publication.source;

import java.nio.file.Path;
import java.util.Optional;

import org.springframework.stereotype.Component;

import keyfound.content.Attachments;

/// The images, logs and archives beside the Markdown files, for the faces to serve under
/// `/files/{path}`.
@Component
public final class FolderFiles {

    private final Attachments attachments;

    FolderFiles(ContentFolder folder) {
        this.attachments = new Attachments(folder.path());
    }

    /// @param path relative to the content folder, percent-decoded
    /// @return empty when there is no such file, or it may not be served
    public Optional<FolderFile> find(String path) {
        return this.attachments.find(path)
            .map(found -> new FolderFile(found.file(), found.mediaType(), found.inline(), found.sandboxed()));
    }

    /// A file that may be sent to anybody, with `X-Content-Type-Options: nosniff`.
    ///
    /// @param file an existing regular file inside the content folder
    /// @param mediaType for the header `Content-Type`
    /// @param inline whether a browser may show it; otherwise it is to be saved
    /// @param sandboxed whether it may only be shown under `Content-Security-Policy:
    /// sandbox; default-src 'none'`
    public record FolderFile(Path file, String mediaType, boolean inline, boolean sandboxed) {
    }

}
