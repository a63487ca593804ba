package keyfound.content.html;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the links of one file and writes them as addresses of the site.
public final class Links {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    /// Anchors that we made ourselves stay on the page they stand on.
    private static final Pattern FOOTNOTE = Pattern.compile("#fn(?:ref)?\\..*");

    private final String path;

    /// @param path of the file, relative to the content folder, with `/` between its
    /// parts
    public Links(String path) {
        this.path = path;
    }

    public LinkTarget read(String href) {
        if (SCHEME.matcher(href).matches() || href.startsWith("//")) {
            return new LinkTarget.External(href);
        }
        int hash = href.indexOf('#');
        String fragment = (hash < 0) ? "" : decoded(href.substring(hash + 1));
        String file = (hash < 0) ? href : href.substring(0, hash);
        int query = file.indexOf('?');
        file = (query < 0) ? file : file.substring(0, query);
        if (file.isEmpty()) {
            return new LinkTarget.Here(fragment);
        }
        Optional<String> resolved = resolved(decoded(file));
        if (resolved.isEmpty()) {
            return new LinkTarget.Outside(href);
        }
        if (MarkdownNames.is(resolved.get())) {
            return new LinkTarget.Page(resolved.get(), fragment);
        }
        return new LinkTarget.Attachment(resolved.get());
    }

    /// @return the address for an `href`; empty when there is nothing to link to
    Optional<String> rewritten(String href) {
        if (FOOTNOTE.matcher(href).matches()) {
            return Optional.of(href);
        }
        return switch (read(href.strip())) {
            case LinkTarget.External external -> Optional.of(external.url());
            case LinkTarget.Here here -> Optional.of(page(this.path, here.fragment()));
            case LinkTarget.Page page -> Optional.of(page(page.path(), page.fragment()));
            case LinkTarget.Attachment attachment -> Optional.of("/files/" + encodedPath(attachment.path()));
            case LinkTarget.Outside _ -> Optional.empty();
        };
    }

    private static String page(String path, String fragment) {
        return "/c/" + CollectionIds.of(path) + (fragment.isEmpty() ? "" : "#" + encoded(fragment));
    }

    /// @return empty when the path leads out of the content folder
    private Optional<String> resolved(String file) {
        Deque<String> parts = new ArrayDeque<>();
        String base = file.startsWith("/") ? "" : this.path.substring(0, this.path.lastIndexOf('/') + 1);
        for (String part : (base + file).replace('\\', '/').split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            }
            else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /// `%E6%89%87` as the letters it stands for; what is no such code stays as it is.
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int high = (raw[i] == '%' && i + 2 < raw.length) ? Character.digit(raw[i + 1], 16) : -1;
            int low = (high >= 0) ? Character.digit(raw[i + 2], 16) : -1;
            bytes.write((low >= 0) ? high * 16 + low : raw[i]);
            i += (low >= 0) ? 2 : 0;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String encodedPath(String path) {
        StringBuilder encoded = new StringBuilder();
        for (String part : path.split("/", -1)) {
            encoded.append(encoded.isEmpty() ? "" : "/").append(encoded(part));
        }
        return encoded.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

}
