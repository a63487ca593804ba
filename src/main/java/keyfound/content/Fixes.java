package keyfound.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import keyfound.entry.Entry;
import keyfound.entry.SourceFile;

/// Mends the text of a file: each a function from text to text, which changes nothing when there is nothing to mend.
public final class Fixes {

    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}(?:\\s.*)?$");

    private static final Pattern ID = Pattern.compile("\\{#[^}]*}\\s*#*\\s*$");

    private Fixes() {
    }

    /// All of them, in an order that lets each do its work.
    ///
    /// @param file what was read of this very text
    public static String all(String text, SourceFile file) {
        return closedFence(pinnedIds(withoutTrouble(text), file));
    }

    /// Without byte order mark, with `\n` at the end of each line, and the last one too.
    public static String withoutTrouble(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        plain = plain.replace("\r\n", "\n").replace('\r', '\n');
        return (plain.isEmpty() || plain.endsWith("\n")) ? plain : plain + "\n";
    }

    /// Writes the id of each entry that has none into its heading, so that the address
    /// stays when the question changes.
    /// An entry that is not headed by a `#` heading is left alone.
    ///
    /// @param text with `\n` at the end of lines
    /// @param file what was read of it
    public static String pinnedIds(String text, SourceFile file) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        file.entries()
            .stream()
            .filter(entry -> !entry.pinned())
            .sorted(Comparator.comparingInt(entry -> entry.source().line()))
            .forEach(entry -> pin(lines, entry));
        return String.join("\n", lines);
    }

    private static void pin(List<String> lines, Entry entry) {
        int index = entry.source().line() - 1;
        if (index < 0 || index >= lines.size()) {
            return;
        }
        String line = lines.get(index);
        if (HEADING.matcher(line).matches() && !ID.matcher(line).find()) {
            String open = line.replaceAll("\\s+#+\\s*$", "").stripTrailing();
            lines.set(index, open + " {#" + entry.id() + "}");
        }
    }

    /// Closes a fence that was left open, at the end of the file.
    public static String closedFence(String text) {
        Optional<Integer> open = FenceCheck.openFence(text);
        if (open.isEmpty()) {
            return text;
        }
        String fence = text.substring(open.get()).strip();
        int length = 0;
        while (length < fence.length() && fence.charAt(length) == fence.charAt(0)) {
            length++;
        }
        return text + (text.endsWith("\n") ? "" : "\n") + fence.substring(0, length) + "\n";
    }

}
