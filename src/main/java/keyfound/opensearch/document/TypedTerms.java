package keyfound.opensearch.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import keyfound.search.scoring.TextPlaces;
import keyfound.text.analysis.CharacterTable;
import keyfound.text.analysis.TextScanner;
import keyfound.text.analysis.TokenSink;
import keyfound.text.analysis.TypedWords;

/// The words of a text as written, not stemmed, each also by its first characters: what
/// somebody types is mostly the beginning of a word.
final class TypedTerms {

    private TypedTerms() {
    }

    static TextPlaces<String> of(String text) {
        TextPlaces<String> typed = new TextPlaces<>(new ArrayList<>(), new ArrayList<>());
        char[] units = text.toCharArray();
        TextScanner scanner = new TextScanner(units, units.length, false, (kind, start, end, next) -> {
            String word = folded(units, start, end);
            add(typed, word, next);
            if (kind == TokenSink.Kind.WORD) {
                for (int length = 1; length <= Math.min(TypedWords.LONGEST_BEGINNING, word.length()); length++) {
                    add(typed, TypedWords.beginning(word.substring(0, length)), next);
                }
            }
        });
        int at = 0;
        while (at < units.length) {
            at = scanner.scan(at);
        }
        return typed;
    }

    /// The same terms, each once, where neither places nor lengths count.
    static TextPlaces<String> once(String text) {
        Set<String> terms = new LinkedHashSet<>(of(text).terms());
        return new TextPlaces<>(List.copyOf(terms), Collections.nCopies(terms.size(), true));
    }

    private static void add(TextPlaces<String> typed, String term, boolean next) {
        typed.terms().add(term);
        typed.next().add(next);
    }

    private static String folded(char[] text, int start, int end) {
        char[] word = new char[end - start];
        for (int i = start; i < end; i++) {
            word[i - start] = CharacterTable.folded(text[i]);
        }
        return new String(word);
    }

}
