package keyfound.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.content.ContentLoader;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import org.jspecify.annotations.Nullable;

/// Writes the id that an entry has into its heading as `{#id}`, so that it outlives every change of the words.
///
/// Only headings that begin with `#` take one. Nothing else of a file is touched: line ends, byte order mark and blanks
/// stay. A file that would be read differently afterwards is left as it was.
final class IdPinning {

    private static final Pattern HEADING = Pattern.compile("( {0,3}#{1,6}[ \\t].*?)([ \\t]+#+)?([ \\t]*)(\\r?\\n?)");

    private final Path folder;

    private final Map<String, byte[]> originals = new HashMap<>();

    private final Map<String, Integer> written = new HashMap<>();

    IdPinning(Path folder) {
        this.folder = folder;
    }

    /// @return one sentence on what was done
    String run() throws IOException {
        Map<String, SourceOutline> before = read();
        Set<EntryId> taken = new HashSet<>();
        int open = 0;
        for (SourceOutline file : before.values()) {
            List<EntryOutline> unpinned = file.entries()
                .stream()
                .filter(entry -> taken.add(entry.id()) && !entry.pinned())
                .toList();
            open += unpinned.size();
            pin(file.path(), unpinned);
        }
        takeBackWhatReadsDifferently(before);
        int pinned = this.written.values().stream().mapToInt(Integer::intValue).sum();
        return pinned + " ids written into headings, " + (open - pinned) + " entries have no heading that takes one";
    }

    private Map<String, SourceOutline> read() {
        Map<String, SourceOutline> files = new TreeMap<>();
        new ContentLoader(this.folder).load(Map.of(), file -> files.put(file.path(), file.outline()), files::remove);
        return files;
    }

    /// An id that occurs twice is not pinned the second time: that stays for the writer
    /// to decide.
    private void pin(String file, List<EntryOutline> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        Path path = this.folder.resolve(file);
        byte[] original = Files.readAllBytes(path);
        String[] lines = new String(original, StandardCharsets.UTF_8).split("(?<=\\n)", -1);
        int count = (int) entries.stream().filter(entry -> pin(entry, lines)).count();
        if (count > 0) {
            this.originals.put(file, original);
            this.written.put(file, count);
            Files.writeString(path, String.join("", lines));
        }
    }

    private static boolean pin(EntryOutline entry, String[] lines) {
        int at = entry.source().line() - 1;
        if (at < 0 || at >= lines.length) {
            return false;
        }
        Matcher heading = HEADING.matcher(lines[at]);
        if (!heading.matches()) {
            return false;
        }
        String closing = (heading.group(2) == null) ? "" : heading.group(2);
        lines[at] = heading.group(1) + " {#" + entry.id() + "}" + closing + heading.group(4);
        return true;
    }

    private void takeBackWhatReadsDifferently(Map<String, SourceOutline> before) throws IOException {
        Map<String, SourceOutline> after = read();
        for (Map.Entry<String, byte[]> original : this.originals.entrySet()) {
            String file = original.getKey();
            if (!names(after.get(file)).equals(names(before.get(file)))) {
                Files.write(this.folder.resolve(file), original.getValue());
                this.written.remove(file);
            }
        }
    }

    private static List<String> names(@Nullable SourceOutline file) {
        return (file == null) ? List.of()
                : file.entries().stream().map(entry -> entry.id() + " " + entry.question()).toList();
    }

}
