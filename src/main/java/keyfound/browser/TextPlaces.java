package keyfound.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import keyfound.text.analysis.CharacterTable;
import keyfound.text.analysis.Stemmer;
import keyfound.text.analysis.TextScanner;
import keyfound.text.analysis.TokenSink;

/// The terms of texts one behind the other, each with whether it begins a new place:
/// several terms may stand at one.
///
/// @param next of each term, whether it stands one place further than the one before
record TextPlaces(List<String> terms, List<Boolean> next) {

    static TextPlaces of(List<String> texts, Stemmer stemmer) {
        TextPlaces places = new TextPlaces(new ArrayList<>(), new ArrayList<>());
        texts.forEach(text -> places.add(text, stemmer));
        return places;
    }

    private void add(String text, Stemmer stemmer) {
        char[] units = text.toCharArray();
        TextScanner scanner = new TextScanner(units, units.length, false, (kind, start, end, nextPlace) -> {
            char[] folded = new char[end - start];
            for (int i = start; i < end; i++) {
                folded[i - start] = CharacterTable.folded(units[i]);
            }
            this.terms.add((kind == TokenSink.Kind.WORD) ? stemmer.stem(folded, folded.length) : new String(folded));
            this.next.add(nextPlace);
        });
        int at = 0;
        while (at < units.length) {
            at = scanner.scan(at);
        }
    }

    /// The places of each of these terms, in ascending order.
    Map<String, List<Integer>> places(Set<String> wanted) {
        Map<String, List<Integer>> places = new HashMap<>();
        int place = -1;
        for (int i = 0; i < this.terms.size(); i++) {
            place += this.next.get(i) ? 1 : 0;
            String term = this.terms.get(i);
            if (wanted.contains(term)) {
                places.computeIfAbsent(term, any -> new ArrayList<>()).add(place);
            }
        }
        return places;
    }

    /// The number of places.
    int length() {
        return (int) this.next.stream().filter(Boolean::booleanValue).count();
    }

}
