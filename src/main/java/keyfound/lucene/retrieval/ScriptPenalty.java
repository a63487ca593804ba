package keyfound.lucene.retrieval;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;

import org.jspecify.annotations.Nullable;

import keyfound.lucene.document.Fields;
import keyfound.text.Scripts;

/// Lowers the score of entries in another writing than the text's, Chinese or not.
///
/// A text is also searched for by its words in the other language, so that an entry finds
/// readers of both. Where an entry has a twin in the reader's own language, the twin
/// comes first. Where it has none, no entry that fits less comes before it.
final class ScriptPenalty {

    private static final double OTHER_SHARE = 0.85;

    private final List<LeafReaderContext> leaves;

    /// Of the segments that were read; for documents in ascending order.
    private final @Nullable SortedDocValues[] open;

    private final boolean chinese;

    ScriptPenalty(IndexReader reader, String text) {
        this.leaves = reader.leaves();
        this.open = new SortedDocValues[this.leaves.size()];
        this.chinese = Scripts.hasHan(text);
    }

    /// @param lang of an entry
    /// @return the factor for its score
    double share(String lang) {
        return (lang.isEmpty() || isOwn(lang)) ? 1 : OTHER_SHARE;
    }

    boolean isOwn(String lang) {
        return lang.startsWith("zh") == this.chinese;
    }

    /// The entry's language; empty when it has none.
    String lang(int document) throws IOException {
        LeafReaderContext leaf = this.leaves.get(ReaderUtil.subIndex(document, this.leaves));
        SortedDocValues langs = this.open[leaf.ord];
        if (langs == null || langs.docID() >= document - leaf.docBase) {
            langs = DocValues.getSorted(leaf.reader(), Fields.LANG);
            this.open[leaf.ord] = langs;
        }
        return langs.advanceExact(document - leaf.docBase) ? langs.lookupOrd(langs.ordValue()).utf8ToString() : "";
    }

}
