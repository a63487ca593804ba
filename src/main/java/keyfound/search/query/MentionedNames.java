package keyfound.search.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.signature.Paste;
import keyfound.text.LowerCase;
import keyfound.text.Scripts;
import keyfound.text.WholeCharacters;

/// The names that any line of a paste says, noise or not: of programs, commands, images,
/// paths, packages, namespaces. They tell whose error it is.
public final class MentionedNames {

    private static final int MAX_LINES = 400;

    private static final int MAX_LINE_UNITS = 2_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{1,40}");

    /// As terminals are told, in small letters.
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[\\d;]{0,20}m");

    private final Set<String> words = new HashSet<>();

    /// Lines with Chinese, which has no blanks between its words.
    private final StringBuilder chinese = new StringBuilder();

    /// Two words side by side, with a blank between them.
    private final Set<String> pairs = new HashSet<>();

    public MentionedNames(Paste paste) {
        paste.lines().stream().limit(MAX_LINES).forEach(line -> add(line.original()));
    }

    private void add(String line) {
        String text = COLOUR.matcher(LowerCase.of(WholeCharacters.head(line, MAX_LINE_UNITS))).replaceAll(" ");
        if (Scripts.hasHan(text)) {
            this.chinese.append(text).append('\n');
        }
        Matcher found = WORD.matcher(text);
        String before = "";
        while (found.find()) {
            String word = found.group();
            this.words.add(word);
            this.pairs.add(before + " " + word);
            before = word;
        }
    }

    /// Whether one of the names of a file is said ({@link ProductNames#of}), in one word
    /// or in several.
    public boolean any(List<String> names) {
        return names.stream().anyMatch(this::isSaid);
    }

    /// Those of the names that are said.
    public List<String> saidOf(List<String> names) {
        return names.stream().filter(this::isSaid).toList();
    }

    private boolean isSaid(String name) {
        if (Scripts.hasHan(name)) {
            return this.chinese.indexOf(name) >= 0;
        }
        if (this.words.contains(name) || this.words.contains(name.replace(" ", ""))) {
            return true;
        }
        String[] parts = name.split(" ", -1);
        for (int at = 1; at < parts.length; at++) {
            if (!this.pairs.contains(parts[at - 1] + " " + parts[at])) {
                return false;
            }
        }
        return parts.length > 1;
    }

}
