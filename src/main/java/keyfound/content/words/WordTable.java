package keyfound.content.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import keyfound.text.LowerCase;
import keyfound.text.Transliteration;

/// The words that tell the role of a heading, by role and language: `heading-words.tsv`.
///
/// @param latin what is looked for in every text
/// @param han what is looked for in texts that are not ASCII only
record WordTable(WordStarts latin, WordStarts han) {

    private static final String FILE = "heading-words.tsv";

    private static final List<String[]> ROWS = rows();

    /// The words of a role, anywhere in a text.
    static WordTable of(String role) {
        return new WordTable(WordStarts.of(words(role, false)), WordStarts.of(words(role, true)));
    }

    /// @param before an expression for all that may stand before the words, from the
    /// beginning of the text
    /// @param behind an expression for what stands behind them
    static WordTable of(String role, String before, String behind) {
        return new WordTable(
                WordStarts.of(List.of(before + "(?:" + String.join("|", words(role, false)) + ")" + behind)),
                WordStarts.of(List.of(before + "(?:" + String.join("|", words(role, true)) + ")" + behind)));
    }

    /// Whether it says one of the words, in capital letters or small ones.
    boolean isSaidIn(String text) {
        String small = LowerCase.of(text);
        return this.latin.isIn(small) || (!Transliteration.isAscii(small) && this.han.isIn(small));
    }

    private static List<String> words(String role, boolean han) {
        return ROWS.stream()
            .filter(row -> row[0].equals(role) && row[1].equals("zh") == han)
            .map(row -> row[2])
            .toList();
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
