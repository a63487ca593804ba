package keyfound.web.reading;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import keyfound.publication.source.FolderFiles;
import keyfound.publication.source.FolderFiles.FolderFile;
import keyfound.web.site.failure.PageNotShown;

/// Sends the pictures and other files beside the entries. A file that a browser cannot
/// show safely is offered for saving.
@Controller
final class FilesController {

    /// SVG may contain scripts and styles: as a page of its own it may use its styles and
    /// run nothing.
    private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    private final FolderFiles files;

    FilesController(FolderFiles files) {
        this.files = files;
    }

    @GetMapping("/files/{*path}")
    ResponseEntity<Resource> file(@PathVariable String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        FolderFile file = this.files.find(name).orElseThrow(() -> PageNotShown.missing(name));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType()));
        if (file.sandboxed()) {
            answer.header("Content-Security-Policy", SANDBOX);
        }
        if (!file.inline()) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                        .filename(file.file().getFileName().toString(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        }
        Resource body = new FolderFileResource(file);
        return answer.lastModified(file.file().toFile().lastModified()).body(body);
    }

}
