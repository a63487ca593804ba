package keyfound.browser;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// Which entries have a term, and how often.
///
/// @param number of the term: the one of most entries has 0; -1 when no entry has it
/// @param text how often the text has it
/// @param question the same of the question
/// @param about entries whose collection is about it
record Postings(int number, Documents text, Documents question, Documents about) {

    static final Postings NONE = new Postings(-1, Documents.NONE, Documents.NONE, Documents.NONE);

    int entriesWith() {
        return this.text.size();
    }

    /// @param numbers of the terms
    static String write(Map<String, Written> terms, ToIntFunction<String> numbers) {
        ShardOutput out = new ShardOutput();
        new TreeMap<>(terms).forEach((term, postings) -> {
            out.text(term);
            ShardOutput own = new ShardOutput();
            own.number(numbers.applyAsInt(term));
            Documents.write(own, postings.text());
            Documents.write(own, postings.question());
            Documents.write(own, postings.about());
            out.text(own.toString());
        });
        return out.toString();
    }

    /// The places at which the postings of each term of a piece begin.
    static Map<String, Integer> places(String piece) {
        Map<String, Integer> places = new HashMap<>();
        ShardInput in = new ShardInput(piece);
        while (!in.atEnd()) {
            String term = in.text();
            places.put(term, in.at());
            in.skip(in.number());
        }
        return places;
    }

    static Postings read(String piece, int place) {
        ShardInput in = new ShardInput(piece, place);
        in.number();
        return new Postings(in.number(), Documents.read(in), Documents.read(in), Documents.read(in));
    }

    /// Postings while an index is written: how often, by document number.
    record Written(TreeMap<Integer, Integer> text, TreeMap<Integer, Integer> question,
            TreeMap<Integer, Integer> about) {

        Written() {
            this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }

    }

}
