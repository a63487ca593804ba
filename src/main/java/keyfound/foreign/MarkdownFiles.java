package keyfound.foreign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import keyfound.foreign.source.ForeignContent;
import keyfound.foreign.source.ForeignEntry;
import keyfound.foreign.source.ForeignOrigin;
import keyfound.text.Transliteration;
import keyfound.text.WrittenLanguage;

/// Writes entries of another program as Markdown files. The same entries give the same
/// files.
public final class MarkdownFiles {

    private static final int LONGEST_SLUG = 60;

    /// A file of more is slow to read, to show and to edit, and in the end refused.
    private static final int MOST_ENTRIES = 200;

    /// Characters of questions and answers in one file; an entry that is longer has a
    /// file of its own.
    private static final int MOST_LENGTH = 500_000;

    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?:```|~~~).*");

    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}(?=\\s).*");

    /// What our reader would take for another question.
    private static final Pattern MARKER = Pattern.compile("(\\s{0,3}(?:\\*\\*)?(?:Q|A|问|答|问题|回答)\\d*)([:：].*)");

    private MarkdownFiles() {
    }

    /// The files by path.
    public static Map<String, byte[]> of(ForeignContent content) {
        Map<String, List<ForeignEntry>> groups = new TreeMap<>();
        for (ForeignEntry entry : content.entries()) {
            String slug = Transliteration.slug(entry.group(), LONGEST_SLUG);
            String file = (slug.isEmpty() ? "imported" : slug) + "." + lang(entry) + ".md";
            groups.computeIfAbsent(file, any -> new ArrayList<>()).add(entry);
        }
        Map<String, byte[]> files = new LinkedHashMap<>(content.files());
        groups.forEach((file, entries) -> {
            List<List<ForeignEntry>> parts = parts(entries);
            for (int part = 0; part < parts.size(); part++) {
                // no name of a group has a point
                String name = (part == 0) ? file : file.replaceFirst("\\.", "." + (part + 1) + ".");
                files.put(name, text(parts.get(part), part).getBytes(StandardCharsets.UTF_8));
            }
        });
        return files;
    }

    private static List<List<ForeignEntry>> parts(List<ForeignEntry> entries) {
        List<List<ForeignEntry>> parts = new ArrayList<>();
        int length = MOST_LENGTH;
        for (ForeignEntry entry : entries) {
            int own = entry.question().length() + entry.answer().length();
            if (length + own > MOST_LENGTH || parts.getLast().size() == MOST_ENTRIES) {
                parts.add(new ArrayList<>());
                length = 0;
            }
            parts.getLast().add(entry);
            length += own;
        }
        return parts;
    }

    /// @param replace whether a file that differs is written over
    /// @return the paths of files that differ and were kept
    public static List<String> write(Map<String, byte[]> files, Path folder, boolean replace) throws IOException {
        List<String> kept = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            if (!path.startsWith(folder.normalize())) {
                throw new IllegalArgumentException(file.getKey() + " leads out of the folder");
            }
            boolean there = Files.exists(path);
            if (there && Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                continue;
            }
            if (there && !replace) {
                kept.add(file.getKey());
                continue;
            }
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return kept;
    }

    private static String lang(ForeignEntry entry) {
        return entry.lang().matches("[a-zA-Z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
                ? entry.lang().replace('_', '-').toLowerCase(Locale.ROOT)
                : WrittenLanguage.of(entry.question() + "\n" + entry.answer());
    }

    /// @param part 0-based
    private static String text(List<ForeignEntry> entries, int part) {
        ForeignEntry first = entries.getFirst();
        String title = first.group() + ((part == 0) ? "" : " (" + (part + 1) + ")");
        StringBuilder text = new StringBuilder("---\ntitle: " + quoted(title) + "\nlang: " + lang(first) + "\n---\n# "
                + title.replaceAll("\\s+", " ") + "\n");
        for (ForeignEntry entry : entries) {
            text.append("\n## Q: ").append(escaped(entry.question())).append(" {#").append(id(entry)).append("}\n");
            if (!entry.tags().isEmpty()) {
                text.append("<!--\ntags: [")
                    .append(String.join(", ", entry.tags().stream().map(MarkdownFiles::quoted).toList()))
                    .append("]\n-->\n");
            }
            text.append("\n**A**: ").append(answer(entry.answer())).append('\n');
            text.append(source(entry.origin(), lang(entry).startsWith("zh")));
        }
        return text.toString();
    }

    /// `From <https://…>, changed on 2024-05-01, 3 votes.`
    private static String source(ForeignOrigin origin, boolean chinese) {
        List<String> told = new ArrayList<>();
        if (!origin.address().isBlank()) {
            told.add((chinese ? "来自 <" : "from <") + origin.address() + ">");
        }
        if (!origin.changed().isEmpty()) {
            told.add(chinese ? origin.changed() + " 修改" : "changed on " + origin.changed());
        }
        origin.votes()
            .ifPresent(votes -> told.add(votes + (chinese ? " 票" : Math.abs(votes) == 1 ? " vote" : " votes")));
        if (told.isEmpty()) {
            return "";
        }
        String line = String.join(chinese ? "，" : ", ", told);
        return "\n" + Character.toUpperCase(line.charAt(0)) + line.substring(1) + (chinese ? "。" : ".") + "\n";
    }

    /// The words of the question, and the other program's number: the same at each
    /// import, and of its own.
    private static String id(ForeignEntry entry) {
        String number = Transliteration.slug(entry.number(), LONGEST_SLUG);
        String words = Transliteration.slug(entry.question(), LONGEST_SLUG - 10);
        String id = words.isEmpty() ? "q" : words;
        return number.isEmpty() ? id : id + "-" + number;
    }

    private static String escaped(String question) {
        return question.replace("{#", "{ #").replaceFirst("\\s+#+$", "");
    }

    /// Headings of an answer are set below the question's, and what reads like another
    /// question is no marker any more.
    private static String answer(String answer) {
        StringBuilder text = new StringBuilder();
        boolean code = false;
        for (String line : answer.replace("\r\n", "\n").strip().split("\n", -1)) {
            if (FENCE.matcher(line).matches()) {
                code = !code;
            }
            String kept = line;
            if (!code && HEADING.matcher(line).matches()) {
                kept = "#### " + unmarked(line.strip().replaceFirst("^#+\\s+", ""));
            }
            else if (!code) {
                kept = unmarked(line);
            }
            // the first line stands behind the marker, where a block would not begin
            boolean block = text.isEmpty() && kept.matches("\\s{0,3}(?:```|~~~|#|[-*+>|] ?|\\d+[.)] ).*");
            text.append(block ? "\n\n" : "").append(kept).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static String unmarked(String line) {
        return MARKER.matcher(line).replaceFirst("$1\\\\$2");
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("-->", "->").replaceAll("\\s+", " ")
                + '"';
    }

}
