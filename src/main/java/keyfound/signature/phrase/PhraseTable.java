package keyfound.signature.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lists of phrases, found in a text all at once: those of ASCII characters by a
/// [CharTrie], those that begin with another character where it stands.
final class PhraseTable {

    private final CharTrie latin;

    private final Map<Character, List<Phrase>> others = new HashMap<>();

    /// @param kinds lists of phrases in lower case, 31 at most
    PhraseTable(List<List<String>> kinds) {
        List<Phrase> ascii = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (String text : kinds.get(kind)) {
                Phrase phrase = new Phrase(text, 1 << kind);
                (isLatin(text.charAt(0)) ? ascii : this.others.computeIfAbsent(text.charAt(0), _ -> new ArrayList<>()))
                    .add(phrase);
            }
        }
        this.latin = new CharTrie(ascii.stream().map(Phrase::text).toList());
        ascii.forEach(phrase -> this.latin.add(phrase.text(), phrase.kind()));
        this.latin.link();
    }

    /// The bits of the lists of which the text has a phrase.
    int kindsIn(String text) {
        int found = this.latin.marksIn(text);
        for (int at = 0; at < text.length(); at++) {
            if (!isLatin(text.charAt(at))) {
                found |= startingAt(text, at);
            }
        }
        return found;
    }

    private int startingAt(String text, int at) {
        int found = 0;
        for (Phrase phrase : this.others.getOrDefault(text.charAt(at), List.of())) {
            found |= text.startsWith(phrase.text(), at) ? phrase.kind() : 0;
        }
        return found;
    }

    private static boolean isLatin(char c) {
        return c < 128;
    }

    private record Phrase(String text, int kind) {
    }

}
