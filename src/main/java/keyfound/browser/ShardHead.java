package keyfound.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// What every search needs: how the index is cut, and of each entry what its score hangs
/// on.
///
/// @param pieces number of pieces that hold terms
/// @param text length of the texts of all entries
/// @param question the same of the questions
/// @param about the same of the names of collections, each of which counts once
/// @param collections ids of the collections
/// @param entries by document number
record ShardHead(int pieces, Bm25 text, Bm25 question, Bm25 about, List<String> collections, List<Scored> entries) {

    /// @param textLength as it is kept
    /// @param questionLength as it is kept
    /// @param collection index of its collection
    /// @param reference whether it is looked up rather than met
    record Scored(int textLength, int questionLength, int collection, String lang, boolean reference) {
    }

    /// Column by column: neighbours are alike, so that compressing leaves little.
    String write() {
        ShardOutput out = new ShardOutput();
        out.number(this.pieces);
        for (Bm25 field : List.of(this.text, this.question, this.about)) {
            out.number(field.entries());
            out.number(field.words());
        }
        out.texts(this.collections);
        List<String> langs = langs();
        out.texts(langs);
        out.number(this.entries.size());
        column(out, Scored::textLength);
        column(out, Scored::questionLength);
        column(out, Scored::collection);
        column(out, entry -> 2 * langs.indexOf(entry.lang()) + (entry.reference() ? 1 : 0));
        return out.toString();
    }

    private void column(ShardOutput out, ToIntFunction<Scored> value) {
        this.entries.forEach(entry -> out.number(value.applyAsInt(entry)));
    }

    private List<String> langs() {
        return this.entries.stream().map(Scored::lang).distinct().toList();
    }

    static ShardHead read(String text) {
        ShardInput in = new ShardInput(text);
        int pieces = in.number();
        Bm25 texts = new Bm25(in.number(), in.number());
        Bm25 questions = new Bm25(in.number(), in.number());
        Bm25 abouts = new Bm25(in.number(), in.number());
        List<String> collections = in.texts();
        List<String> langs = in.texts();
        int count = in.number();
        int[] textLengths = in.numbers(count);
        int[] questionLengths = in.numbers(count);
        int[] ofCollections = in.numbers(count);
        int[] rest = in.numbers(count);
        List<Scored> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            entries.add(new Scored(textLengths[i], questionLengths[i], ofCollections[i], langs.get(rest[i] / 2),
                    rest[i] % 2 == 1));
        }
        return new ShardHead(pieces, texts, questions, abouts, collections, entries);
    }

}
