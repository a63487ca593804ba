package keyfound.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which entries have a term, and how often.
///
/// @param text by document number, how often the text has it
/// @param question the same of the question
/// @param about documents whose collection is about it
record Postings(Map<Integer, Integer> text, Map<Integer, Integer> question, Map<Integer, Integer> about) {

    static final Postings NONE = new Postings(Map.of(), Map.of(), Map.of());

    Postings() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    int entriesWith() {
        return this.text.size();
    }

    static String write(Map<String, Postings> terms) {
        ShardOutput out = new ShardOutput();
        new TreeMap<>(terms).forEach((term, postings) -> {
            out.text(term);
            ShardOutput own = new ShardOutput();
            write(own, postings.text());
            write(own, postings.question());
            write(own, postings.about());
            out.text(own.toString());
        });
        return out.toString();
    }

    private static void write(ShardOutput out, Map<Integer, Integer> documents) {
        int before = -1;
        out.number(documents.size());
        for (Map.Entry<Integer, Integer> each : documents.entrySet()) {
            // most terms occur once
            boolean once = each.getValue() == 1;
            out.number(2 * (each.getKey() - before - 1) + (once ? 0 : 1));
            if (!once) {
                out.number(each.getValue());
            }
            before = each.getKey();
        }
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
        return new Postings(readDocuments(in), readDocuments(in), readDocuments(in));
    }

    private static Map<Integer, Integer> readDocuments(ShardInput in) {
        int count = in.number();
        Map<Integer, Integer> documents = new HashMap<>(2 * count);
        int document = -1;
        for (int i = 0; i < count; i++) {
            int step = in.number();
            document += step / 2 + 1;
            documents.put(document, (step % 2 == 0) ? 1 : in.number());
        }
        return documents;
    }

    /// Documents whose text has it, in ascending order.
    List<Integer> documents() {
        List<Integer> documents = new ArrayList<>(this.text.keySet());
        documents.sort(null);
        return documents;
    }

}
