package keyfound.text.analysis;

import java.util.ArrayList;
import java.util.List;

/// A term of a text, as an index holds it.
///
/// @param term folded; a word is stemmed
/// @param start 0-based UTF-16 index in the text
/// @param end index behind the last unit
public record TextTerm(TokenSink.Kind kind, String term, int start, int end) {

    /// The terms that a query asks for, in the text's order.
    public static List<TextTerm> asked(String text, Stemmer stemmer) {
        return read(text, true, stemmer::stem);
    }

    /// The terms under which an entry is found, in the text's order.
    public static List<TextTerm> written(String text, Stemmer stemmer) {
        return read(text, false, stemmer::stem);
    }

    /// The same terms with words as they are written.
    public static List<TextTerm> unstemmed(String text) {
        return read(text, true, (word, length) -> new String(word, 0, length));
    }

    /// The base form of a word: its first term; the word itself when it has none.
    public static String base(String word, Stemmer stemmer) {
        List<TextTerm> terms = asked(word, stemmer);
        return terms.isEmpty() ? word : terms.getFirst().term();
    }

    private static List<TextTerm> read(String text, boolean asking, Stemmer.Dictionary stemmer) {
        char[] units = text.toCharArray();
        List<TextTerm> terms = new ArrayList<>();
        TextScanner scanner = new TextScanner(units, units.length, asking, (kind, start, end, _) -> {
            char[] folded = new char[end - start];
            for (int i = start; i < end; i++) {
                folded[i - start] = CharacterTable.folded(units[i]);
            }
            String term = (kind == TokenSink.Kind.WORD) ? stemmer.stem(folded, folded.length) : new String(folded);
            terms.add(new TextTerm(kind, term, start, end));
        });
        int at = 0;
        while (at < units.length) {
            at = scanner.scan(at);
        }
        return terms;
    }

}
