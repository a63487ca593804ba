package keyfound.browser;

import java.util.List;

/// What every search needs: how the index is cut, and of each entry what its score hangs
/// on.
///
/// @param pieces number of pieces that hold terms
/// @param entriesAPiece entries whose data lie in one piece
/// @param text length of the texts of all entries
/// @param question the same of the questions
/// @param about the same of the names of collections, each of which counts once
/// @param collections ids of the collections
/// @param entries by document number
record ShardHead(int pieces, int entriesAPiece, Bm25 text, Bm25 question, Bm25 about, List<String> collections,
        List<Scored> entries) {

    /// @param textLength as it is kept
    /// @param questionLength as it is kept
    /// @param collection index of its collection
    /// @param reference whether it is looked up rather than met
    record Scored(int textLength, int questionLength, int collection, String lang, boolean reference) {
    }

    String write() {
        ShardOutput out = new ShardOutput();
        out.number(this.pieces);
        out.number(this.entriesAPiece);
        for (Bm25 field : List.of(this.text, this.question, this.about)) {
            out.number(field.entries());
            out.number(field.words());
        }
        out.texts(this.collections);
        List<String> langs = langs();
        out.texts(langs);
        out.list(this.entries, entry -> {
            out.number(entry.textLength());
            out.number(entry.questionLength());
            out.number(entry.collection());
            out.number(2 * langs.indexOf(entry.lang()) + (entry.reference() ? 1 : 0));
        });
        return out.toString();
    }

    private List<String> langs() {
        return this.entries.stream().map(Scored::lang).distinct().toList();
    }

    static ShardHead read(String text) {
        ShardInput in = new ShardInput(text);
        int pieces = in.number();
        int entriesAPiece = in.number();
        Bm25 texts = new Bm25(in.number(), in.number());
        Bm25 questions = new Bm25(in.number(), in.number());
        Bm25 abouts = new Bm25(in.number(), in.number());
        List<String> collections = in.texts();
        List<String> langs = in.texts();
        return new ShardHead(pieces, entriesAPiece, texts, questions, abouts, collections, in.list(() -> {
            int textLength = in.number();
            int questionLength = in.number();
            int collection = in.number();
            int rest = in.number();
            return new Scored(textLength, questionLength, collection, langs.get(rest / 2), rest % 2 == 1);
        }));
    }

    /// The piece with what ranking needs of an entry.
    String documents(int document) {
        return "d" + document / this.entriesAPiece;
    }

    /// The piece with the answer of an entry.
    String answers(int document) {
        return "a" + document / this.entriesAPiece;
    }

}
