package keyfound.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

import keyfound.text.analysis.CharacterTable;
import keyfound.text.analysis.Stemmer;
import keyfound.text.analysis.TextScanner;
import keyfound.text.analysis.TokenSink;

/// The terms of texts one behind the other, each with whether it begins a new place:
/// several terms may stand at one.
///
/// @param terms words while an index is written, their numbers where it is read
/// @param next of each term, whether it stands one place further than the one before
record TextPlaces<T>(List<T> terms, List<Boolean> next) {

    static TextPlaces<String> of(List<String> texts, Stemmer stemmer) {
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

    /// Nearly every term begins a place, so only the others are marked: by a 0.
    void write(ShardOutput out, ToIntFunction<T> numbers) {
        out.number(this.terms.size());
        for (int i = 0; i < this.terms.size(); i++) {
            if (!this.next.get(i)) {
                out.number(0);
            }
            out.number(1 + numbers.applyAsInt(this.terms.get(i)));
        }
    }

    static TextPlaces<Integer> read(ShardInput in) {
        int count = in.number();
        TextPlaces<Integer> places = new TextPlaces<>(new ArrayList<>(count), new ArrayList<>(count));
        for (int i = 0; i < count; i++) {
            int number = in.number();
            places.next.add(number > 0);
            places.terms.add(((number > 0) ? number : in.number()) - 1);
        }
        return places;
    }

    /// The places of each of these terms, in ascending order.
    Map<T, List<Integer>> places(Set<T> wanted) {
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
    int length() {
        return (int) this.next.stream().filter(Boolean::booleanValue).count();
    }

}
