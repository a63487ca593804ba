package keyfound.content.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import keyfound.content.guard.DeadlineText;
import keyfound.text.LowerCase;
import keyfound.text.Transliteration;

/// The words that tell the role of a heading, by role and language: `heading-words.tsv`.
///
/// @param latin what is looked for in every text
/// @param han what is looked for in texts that are not ASCII only
record WordTable(Pattern latin, Pattern han) {

    private static final String FILE = "heading-words.tsv";

    private static final List<String[]> ROWS = rows();

    /// The words of a role, anywhere in a text.
    static WordTable of(String role) {
        return of(role, "", "");
    }

    /// @param before an expression for what may stand before the words
    /// @param behind an expression for what stands behind them
    static WordTable of(String role, String before, String behind) {
        return new WordTable(pattern(role, false, before, behind), pattern(role, true, before, behind));
    }

    /// Whether it says one of the words, in capital letters or small ones.
    boolean isSaidIn(String text) {
        String small = LowerCase.of(text);
        CharSequence timed = DeadlineText.timed(small);
        return this.latin.matcher(timed).find() || (!Transliteration.isAscii(small) && this.han.matcher(timed).find());
    }

    private static Pattern pattern(String role, boolean han, String before, String behind) {
        String words = ROWS.stream()
            .filter(row -> row[0].equals(role) && row[1].equals("zh") == han)
            .map(row -> row[2])
            .collect(Collectors.joining("|"));
        return Pattern.compile(before + "(?:" + (words.isEmpty() ? "(?!)" : words) + ")" + behind);
    }

    private static List<String[]> rows() {
        try (InputStream in = WordTable.class.getResourceAsStream("/keyfound/content/words/" + FILE)) {
            String text = new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", 3)).toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
