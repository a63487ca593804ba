package keyfound.foreign.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A zip of pages, an entry each: the title is the question, the rest the answer. Notion
/// exports Markdown, of a large workspace in zips within the zip; Confluence HTML.
final class ZippedPages {

    private static final int MOST_BYTES = 256 << 20;

    /// A zip within a zip within a zip is no export.
    private static final int DEEPEST = 2;

    /// What follows a page's name to tell it from others of the same name.
    private static final Pattern NUMBER = Pattern.compile("(?:^|[ _-])([0-9a-f]{32}|\\d+)(?=\\.\\w+$)");

    private static final Pattern PICTURE = Pattern.compile("(!?\\[[^\\]]*\\]\\()(?!https?:|mailto:|#)([^)\\s]+)");

    private ZippedPages() {
    }

    static void read(List<Path> files, ForeignContent content) throws IOException {
        for (Path file : files) {
            Map<String, byte[]> parts = new TreeMap<>();
            try (InputStream in = Files.newInputStream(file)) {
                unpack(file, in, parts, 1);
            }
            if (parts.isEmpty()) {
                throw new IllegalArgumentException(file + " is no zip file, or an empty one");
            }
            parts.forEach((name, bytes) -> {
                if (name.endsWith(".md") || name.endsWith(".html")) {
                    addPage(name, new String(bytes, StandardCharsets.UTF_8), parts, content);
                }
                else if (name.endsWith(".csv")) {
                    content.left().add(name + ": a table of pages is no answer; its pages are imported");
                }
            });
        }
    }

    private static void unpack(Path file, InputStream in, Map<String, byte[]> parts, int depth) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.isDirectory()) {
                continue;
            }
            long left = MOST_BYTES - parts.values().stream().mapToLong(part -> part.length).sum();
            byte[] bytes = zip.readNBytes((int) left);
            if (bytes.length == left) {
                throw new IllegalArgumentException(file + " unpacks to more than " + MOST_BYTES + " bytes");
            }
            if (entry.getName().endsWith(".zip") && depth < DEEPEST) {
                unpack(file, new ByteArrayInputStream(bytes), parts, depth + 1);
            }
            else {
                parts.put(entry.getName(), bytes);
            }
        }
    }

    private static void addPage(String name, String text, Map<String, byte[]> parts, ForeignContent content) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        if (file.equals("index.html")) {
            content.left().add(name + ": a list of pages is no answer");
            return;
        }
        String bare = file.substring(0, file.lastIndexOf('.'));
        Matcher number = NUMBER.matcher(file);
        PageText page = name.endsWith(".md") ? PageText.ofNotion(text, bare) : PageText.ofConfluence(text, bare);
        content.add(new ForeignEntry(number.find() ? number.group(1) : bare, "pages", CsvTable.oneLine(page.title()),
                withFiles(page.answer(), name, parts, content).strip(), page.tags(), "",
                ForeignOrigin.of("").changed(page.changed())));
    }

    /// Files of the zip that the page names go along.
    private static String withFiles(String answer, String page, Map<String, byte[]> parts, ForeignContent content) {
        String folder = page.contains("/") ? page.substring(0, page.lastIndexOf('/') + 1) : "";
        return PICTURE.matcher(answer).replaceAll(link -> {
            String path = URLDecoder.decode(link.group(2).replace("+", "%2B"), StandardCharsets.UTF_8);
            String part = Path.of(folder + path).normalize().toString().replace('\\', '/');
            byte[] bytes = parts.get(part);
            if (bytes == null || part.endsWith(".md") || part.endsWith(".html")) {
                content.left().add(page + ": the link to " + path + " leads to no file that was imported");
                return Matcher.quoteReplacement(link.group());
            }
            String name = "files/" + part.replaceAll("[^A-Za-z0-9._/-]+", "-");
            content.files().put(name, bytes);
            return Matcher.quoteReplacement(link.group(1) + name);
        });
    }

}
