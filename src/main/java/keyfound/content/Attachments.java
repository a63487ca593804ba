package keyfound.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files that lie beside the Markdown files: images, logs, archives. Nothing outside
/// of the content folder is ever reached, by no path and by no symbolic link; nothing
/// whose name begins with a dot, no Markdown file, and no kind of file that is not listed
/// here.
public final class Attachments {

    private static final String BINARY = "application/octet-stream";

    /// What a browser may show without running anything. SVG can hold scripts: it is
    /// shown, but in a sandbox.
    private static final Map<String, String> SHOWN = Map.ofEntries(Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"), Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"), Map.entry("avif", "image/avif"), Map.entry("svg", "image/svg+xml"),
            Map.entry("pdf", "application/pdf"), Map.entry("txt", "text/plain;charset=UTF-8"),
            Map.entry("log", "text/plain;charset=UTF-8"));

    /// What is saved, not shown.
    private static final Set<String> SAVED = Set.of("zip", "gz", "tgz", "tar", "xz", "bz2", "zst", "7z", "csv", "tsv",
            "json", "jsonl", "xml", "xsd", "yaml", "yml", "toml", "ini", "conf", "cfg", "cnf", "properties", "sql",
            "sh", "bash", "zsh", "ps1", "psm1", "bat", "cmd", "py", "rb", "pl", "js", "mjs", "ts", "java", "kt", "go",
            "rs", "c", "h", "cpp", "cs", "php", "lua", "r", "patch", "diff", "har", "pcap", "pcapng", "evtx", "etl",
            "dmp", "hprof", "trace", "out", "err", "html", "htm", "xhtml", "css", "doc", "docx", "xls", "xlsx", "ppt",
            "pptx", "odt", "ods", "odp", "rtf", "drawio", "puml", "bmp", "ico", "tif", "tiff", "mp4", "webm", "mov",
            "mp3", "ogg", "wav", "reg", "service", "timer", "rules", "tf", "hcl", "ipynb", "proto", "plist", "asc",
            "sig", "crt", "jar", "war", "deb", "rpm", "exe", "msi", "dmg", "iso", "img");

    private final ContentRoot root;

    /// @param root the content folder
    public Attachments(Path root) {
        this(ContentRoot.of(root));
    }

    public Attachments(ContentRoot root) {
        this.root = root;
    }

    /// A file that may be sent to anybody.
    ///
    /// @param file its real place, an existing regular file inside of the content folder
    /// @param mediaType for the `Content-Type` header; send `X-Content-Type-Options:
    /// nosniff` with it
    /// @param inline whether a browser may show it; otherwise it is to be saved
    /// @param sandboxed whether it may only be shown under `Content-Security-Policy:
    /// sandbox; default-src 'none'`
    public record Attachment(Path file, String mediaType, boolean inline, boolean sandboxed) {
    }

    /// @param path relative to the content folder, percent-decoded, as in `/files/{path}`
    /// @return empty when there is no such file or nobody may have it
    public Optional<Attachment> find(String path) {
        if (path.isEmpty() || path.indexOf('\0') >= 0 || path.indexOf('\\') >= 0 || path.startsWith("/")) {
            return Optional.empty();
        }
        for (String part : path.split("/", -1)) {
            if (part.startsWith(".")) {
                return Optional.empty();
            }
        }
        try {
            Path folder = this.root.real();
            Path file = folder.resolve(path).toRealPath();
            boolean served = isOfAKnownKind(path) && file.startsWith(folder)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !hidden(folder.relativize(file))
                    && isOfAKnownKind(file.toString());
            return served ? Optional.of(attachment(file)) : Optional.empty();
        }
        catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Opens what was found. A link that was set since then is not followed.
    /// @throws IOException when it is not there any more
    public InputStream open(Attachment attachment) throws IOException {
        return this.root.open(attachment.file());
    }

    private static boolean isOfAKnownKind(String path) {
        String kind = extension(path);
        return SHOWN.containsKey(kind) || SAVED.contains(kind);
    }

    /// In small letters; empty when there is none.
    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return (name.indexOf('.') < 0) ? "" : name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean hidden(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static Attachment attachment(Path file) {
        String extension = extension(file.getFileName().toString());
        String mediaType = SHOWN.getOrDefault(extension, BINARY);
        return new Attachment(file, mediaType, SHOWN.containsKey(extension), extension.equals("svg"));
    }

}
