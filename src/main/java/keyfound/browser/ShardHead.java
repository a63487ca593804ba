package keyfound.browser;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

import keyfound.search.scoring.Bm25;

/// What every search needs: how the index is cut, and of each entry what its score hangs
/// on.
///
/// @param pieces number of pieces that hold terms
/// @param text length of the texts of all entries
/// @param question the same of the questions
/// @param about the same of the names of collections, each of which counts once
/// @param collections ids of the collections
/// @param entries by document number
record ShardHead(int pieces, Bm25 text, Bm25 question, Bm25 about, List<String> collections, Columns entries) {

    /// @param textLength as it is kept
    /// @param questionLength as it is kept
    /// @param collection index of its collection
    /// @param reference whether it is looked up rather than met
    record Scored(int textLength, int questionLength, int collection, String lang, boolean reference) {
    }

    int size() {
        return this.entries.textLengths.length;
    }

    int textLength(int document) {
        return this.entries.textLengths[document];
    }

    int questionLength(int document) {
        return this.entries.questionLengths[document];
    }

    String collection(int document) {
        return this.collections.get(this.entries.collections[document]);
    }

    String lang(int document) {
        return this.entries.langs.get(this.entries.kinds[document] / 2);
    }

    boolean isReference(int document) {
        return this.entries.kinds[document] % 2 == 1;
    }

    boolean hasReferences() {
        return this.entries.references;
    }

    /// Column by column: neighbours are alike, so that compressing leaves little.
    String write() {
        ShardOutput out = new ShardOutput();
        out.number(this.pieces);
        for (Bm25 field : List.of(this.text, this.question, this.about)) {
            out.number(field.entries());
            out.number((int) field.words());
        }
        out.texts(this.collections);
        out.texts(this.entries.langs);
        out.number(size());
        for (int[] column : this.entries.all()) {
            Arrays.stream(column).forEach(out::number);
        }
        return out.toString();
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
        return new ShardHead(pieces, texts, questions, abouts, collections,
                new Columns(langs, in.numbers(count), in.numbers(count), in.numbers(count), in.numbers(count)));
    }

    /// The entries as arrays: a search reads some of each of thousands.
    static final class Columns {

        private final List<String> langs;

        private final int[] textLengths;

        private final int[] questionLengths;

        private final int[] collections;

        /// Twice the index of the language, and 1 more for a reference.
        private final int[] kinds;

        private final boolean references;

        private Columns(List<String> langs, int[] textLengths, int[] questionLengths, int[] collections, int[] kinds) {
            this.langs = langs;
            this.textLengths = textLengths;
            this.questionLengths = questionLengths;
            this.collections = collections;
            this.kinds = kinds;
            this.references = Arrays.stream(kinds).anyMatch(kind -> kind % 2 == 1);
        }

        static Columns of(List<Scored> entries) {
            List<String> langs = entries.stream().map(Scored::lang).distinct().toList();
            return new Columns(langs, column(entries, Scored::textLength), column(entries, Scored::questionLength),
                    column(entries, Scored::collection),
                    column(entries, entry -> 2 * langs.indexOf(entry.lang()) + (entry.reference() ? 1 : 0)));
        }

        private static int[] column(List<Scored> entries, ToIntFunction<Scored> value) {
            return entries.stream().mapToInt(value).toArray();
        }

        private List<int[]> all() {
            return List.of(this.textLengths, this.questionLengths, this.collections, this.kinds);
        }

    }

}
