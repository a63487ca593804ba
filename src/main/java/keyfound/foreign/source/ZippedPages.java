package keyfound.foreign.source;

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
/// exports Markdown, Confluence HTML.
final class ZippedPages {

    private static final int MOST_BYTES = 256 << 20;

    private static final Pattern TITLE = Pattern.compile("(?is)<title>(.*?)</title>");

    private static final Pattern MAIN = Pattern.compile("(?is)<div id=\"main-content\"[^>]*>(.*)</div>");

    private static final Pattern HEADING = Pattern.compile("\\A\\s*# +(.+)\\R");

    /// Notion adds the id of the page to its name.
    private static final Pattern NUMBER = Pattern.compile("(?:^|[ _-])([0-9a-f]{32}|\\d+)(?=\\.\\w+$)");

    private static final Pattern PICTURE = Pattern.compile("(!?\\[[^\\]]*\\]\\()(?!https?:|mailto:|#)([^)\\s]+)");

    private ZippedPages() {
    }

    static void read(List<Path> files, ForeignContent content) throws IOException {
        for (Path file : files) {
            Map<String, byte[]> parts = parts(file);
            parts.forEach((name, bytes) -> {
                if (name.endsWith(".md") || name.endsWith(".html")) {
                    addPage(name, new String(bytes, StandardCharsets.UTF_8), parts, content);
                }
            });
        }
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        int size = 0;
        try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    byte[] bytes = zip.readNBytes(MOST_BYTES - size);
                    size += bytes.length;
                    if (size >= MOST_BYTES) {
                        throw new IllegalArgumentException(file + " unpacks to more than " + MOST_BYTES + " bytes");
                    }
                    parts.put(entry.getName(), bytes);
                }
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(file + " is no zip file, or an empty one");
        }
        return parts;
    }

    private static void addPage(String name, String text, Map<String, byte[]> parts, ForeignContent content) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        Matcher number = NUMBER.matcher(file);
        String id = number.find() ? number.group(1) : file.substring(0, file.lastIndexOf('.'));
        Matcher heading = HEADING.matcher(text);
        Matcher title = TITLE.matcher(text);
        String question;
        String answer;
        if (name.endsWith(".md")) {
            boolean titled = heading.find();
            question = titled ? heading.group(1) : file.substring(0, file.lastIndexOf('.'));
            answer = titled ? text.substring(heading.end()) : text;
        }
        else {
            String whole = title.find() ? HtmlMarkdown.unescaped(title.group(1)) : file;
            question = whole.substring(whole.indexOf(" : ") + (whole.contains(" : ") ? 3 : 1));
            Matcher main = MAIN.matcher(text);
            answer = HtmlMarkdown.of(main.find() ? main.group(1) : text);
        }
        if (file.equals("index.html")) {
            content.left().add(name + ": a list of pages is no answer");
            return;
        }
        content.add(new ForeignEntry(id, "pages", CsvTable.oneLine(question),
                withFiles(answer, name, parts, content).strip(), List.of(), "", ""));
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
