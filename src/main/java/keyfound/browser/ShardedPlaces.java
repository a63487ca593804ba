package keyfound.browser;

import java.util.ArrayList;
import java.util.function.ToIntFunction;

import keyfound.search.scoring.TextPlaces;

/// The terms of a text in a piece of the index, as numbers.
final class ShardedPlaces {

    private ShardedPlaces() {
    }

    /// Nearly every term begins a place, so only the others are marked: by a 0.
    static void write(TextPlaces<String> places, ShardOutput out, ToIntFunction<String> numbers) {
        out.number(places.terms().size());
        for (int i = 0; i < places.terms().size(); i++) {
            if (!places.next().get(i)) {
                out.number(0);
            }
            out.number(1 + numbers.applyAsInt(places.terms().get(i)));
        }
    }

    static TextPlaces<Integer> read(ShardInput in) {
        int count = in.number();
        TextPlaces<Integer> places = new TextPlaces<>(new ArrayList<>(count), new ArrayList<>(count));
        for (int i = 0; i < count; i++) {
            int number = in.number();
            places.next().add(number > 0);
            places.terms().add(((number > 0) ? number : in.number()) - 1);
        }
        return places;
    }

}
