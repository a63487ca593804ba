package keyfound.search.scoring;

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
/// @param terms words while an index is written, their numbers where it is read
/// @param next of each term, whether it stands one place further than the one before
public record TextPlaces<T>(List<T> terms, List<Boolean> next) {

    public static TextPlaces<String> of(List<String> texts, Stemmer stemmer) {
        TextPlaces<String> places = new TextPlaces<>(new ArrayList<>(), new ArrayList<>());
        texts.forEach(text -> add(places, text, stemmer));
        return places;
    }

    private static void add(TextPlaces<String> places, String text, Stemmer stemmer) {
        char[] units = text.toCharArray();
        TextScanner scanner = new TextScanner(units, units.length, false, (kind, start, end, nextPlace) -> {
            char[] folded = new char[end - start];
            for (int i = start; i < end; i++) {
                folded[i - start] = CharacterTable.folded(units[i]);
            }
            places.terms.add((kind == TokenSink.Kind.WORD) ? stemmer.stem(folded, folded.length) : new String(folded));
            places.next.add(nextPlace);
        });
        int at = 0;
        while (at < units.length) {
            at = scanner.scan(at);
        }
    }

    /// The places of each of these terms, in ascending order.
    public Map<T, List<Integer>> places(Set<T> wanted) {
        Map<T, List<Integer>> places = new HashMap<>();
        int place = -1;
        for (int i = 0; i < this.terms.size(); i++) {
            place += this.next.get(i) ? 1 : 0;
            T term = this.terms.get(i);
            if (wanted.contains(term)) {
                places.computeIfAbsent(term, any -> new ArrayList<>()).add(place);
            }
        }
        return places;
    }

    /// The number of places.
    public int length() {
        return (int) this.next.stream().filter(Boolean::booleanValue).count();
    }

}
