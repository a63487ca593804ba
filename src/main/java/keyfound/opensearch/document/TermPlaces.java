package keyfound.opensearch.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import keyfound.search.scoring.TextPlaces;

/// Terms as the cluster takes them: a blank before each place, `|` between terms that
/// stand at one place.
final class TermPlaces {

    private static final char PLACE = ' ';

    private static final char SAME_PLACE = '|';

    private TermPlaces() {
    }

    static String written(TextPlaces<String> places) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < places.terms().size(); i++) {
            if (i > 0) {
                written.append(places.next().get(i) ? PLACE : SAME_PLACE);
            }
            written.append(places.terms().get(i));
        }
        return written.toString();
    }

    /// All terms, each once.
    static Set<String> terms(String written) {
        Set<String> terms = new HashSet<>();
        forEach(written, (term, _) -> terms.add(term));
        return terms;
    }

    /// How many places there are.
    static int length(String written) {
        return written.isEmpty() ? 0 : 1 + (int) written.chars().filter(unit -> unit == PLACE).count();
    }

    /// The places of each of these terms, in ascending order.
    static Map<String, List<Integer>> places(String written, Set<String> wanted) {
        Map<String, List<Integer>> places = new HashMap<>();
        forEach(written, (term, place) -> {
            if (wanted.contains(term)) {
                places.computeIfAbsent(term, _ -> new ArrayList<>()).add(place);
            }
        });
        return places;
    }

    private static void forEach(String written, BiConsumer<String, Integer> each) {
        int place = 0;
        int start = 0;
        for (int i = 0; i <= written.length(); i++) {
            char unit = (i == written.length()) ? PLACE : written.charAt(i);
            if (unit == PLACE || unit == SAME_PLACE) {
                if (i > start) {
                    each.accept(written.substring(start, i), place);
                }
                start = i + 1;
                place += (unit == PLACE) ? 1 : 0;
            }
        }
    }

}
