package keyfound.lucene.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

import keyfound.lucene.document.Fields;
import keyfound.search.retrieval.QueryTerms;
import keyfound.search.retrieval.SoughtTerms;

/// Adds to the scores of the best documents what pairs of words that stand side by side,
/// and the names of their collections, are worth: BM25, as Lucene's phrases have it.
///
/// Each word's places are read once for each document, however many pairs it is in.
public final class NeighbourScores {

    /// A field without lengths has this one.
    private static final long NO_LENGTH = 1;

    private final LookedUpTerms terms;

    private final Map<String, Places> words = new HashMap<>();

    private final List<ScoredPair> pairs = new ArrayList<>();

    private final List<ScoredName> names = new ArrayList<>();

    public NeighbourScores(LookedUpTerms terms, List<QueryTerms.Pair> pairs, SoughtTerms sought) throws IOException {
        this.terms = terms;
        IndexSearcher searcher = terms.searcher();
        @Nullable CollectionStatistics text = searcher.collectionStatistics(Fields.TEXT);
        @Nullable CollectionStatistics about = searcher.collectionStatistics(Fields.ABOUT);
        for (QueryTerms.Pair pair : (text == null) ? List.<QueryTerms.Pair>of() : pairs) {
            if (terms.documents(Fields.TEXT, pair.first()) > 0 && terms.documents(Fields.TEXT, pair.second()) > 0) {
                SimScorer scorer = searcher.getSimilarity()
                    .scorer((float) pair.weight(), text, terms.statistics(Fields.TEXT, pair.first()),
                            terms.statistics(Fields.TEXT, pair.second()));
                this.pairs.add(new ScoredPair(places(pair.first()), places(pair.second()), scorer));
            }
        }
        for (SoughtTerms.Weighted name : (about == null) ? List.<SoughtTerms.Weighted>of() : sought.names()) {
            if (terms.documents(Fields.ABOUT, name.term()) > 0) {
                float weight = (float) (name.weight() / SoughtTerms.PAIR_SHARE);
                SimScorer scorer = searcher.getSimilarity()
                    .scorer(weight, about, terms.statistics(Fields.ABOUT, name.term()));
                this.names.add(new ScoredName(name.term(), scorer));
            }
        }
    }

    private Places places(String word) {
        return this.words.computeIfAbsent(word, Places::new);
    }

    /// @return the same documents, best first
    ScoreDoc[] added(ScoreDoc[] found) throws IOException {
        ScoreDoc[] scored = found.clone();
        Arrays.sort(scored, Comparator.comparingInt(each -> each.doc));
        double[] more = new double[scored.length];
        List<LeafReaderContext> leaves = this.terms.searcher().getIndexReader().leaves();
        int next = 0;
        while (next < scored.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(scored[next].doc, leaves));
            int first = next;
            int end = leaf.docBase + leaf.reader().maxDoc();
            while (next < scored.length && scored[next].doc < end) {
                next++;
            }
            addPairs(leaf, scored, more, first, next);
            addNames(leaf, scored, more, first, next);
        }
        for (int i = 0; i < scored.length; i++) {
            float score = scored[i].score + (float) (SoughtTerms.PAIR_SHARE * (float) more[i]);
            scored[i] = new ScoreDoc(scored[i].doc, score);
        }
        Arrays.sort(scored, (one, other) -> (one.score == other.score) ? Integer.compare(one.doc, other.doc)
                : Float.compare(other.score, one.score));
        return scored;
    }

    private void addPairs(LeafReaderContext leaf, ScoreDoc[] scored, double[] more, int from, int to)
            throws IOException {
        if (this.pairs.isEmpty()) {
            return;
        }
        for (Places word : this.words.values()) {
            word.enter(this.terms.postings(leaf, Fields.TEXT, word.word, PostingsEnum.POSITIONS));
        }
        @Nullable NumericDocValues lengths = leaf.reader().getNormValues(Fields.TEXT);
        for (int i = from; i < to; i++) {
            int doc = scored[i].doc - leaf.docBase;
            long length = (lengths != null && lengths.advanceExact(doc)) ? lengths.longValue() : NO_LENGTH;
            for (ScoredPair pair : this.pairs) {
                int together = (pair.first.isIn(doc) && pair.second.isIn(doc)) ? pair.first.before(pair.second) : 0;
                if (together > 0) {
                    more[i] += pair.scorer.score(together, length);
                }
            }
        }
    }

    private void addNames(LeafReaderContext leaf, ScoreDoc[] scored, double[] more, int from, int to)
            throws IOException {
        for (ScoredName name : this.names) {
            @Nullable PostingsEnum postings = this.terms.postings(leaf, Fields.ABOUT, name.name, PostingsEnum.NONE);
            for (int i = from; postings != null && i < to; i++) {
                int doc = scored[i].doc - leaf.docBase;
                if ((postings.docID() < doc) ? postings.advance(doc) == doc : postings.docID() == doc) {
                    more[i] += name.scorer.score(1, NO_LENGTH);
                }
            }
        }
    }

    /// Where a word stands in the document that was looked at last.
    private static final class Places {

        private final String word;

        private @Nullable PostingsEnum postings;

        /// Of the document that `postings` is at; -1 when not read yet.
        private int count = -1;

        private int[] places = new int[16];

        Places(String word) {
            this.word = word;
        }

        void enter(@Nullable PostingsEnum inSegment) {
            this.postings = inSegment;
            this.count = -1;
        }

        /// @param doc not below that of the call before
        boolean isIn(int doc) throws IOException {
            if (this.postings == null) {
                return false;
            }
            if (this.postings.docID() < doc) {
                this.postings.advance(doc);
                this.count = -1;
            }
            return this.postings.docID() == doc;
        }

        /// How often this word stands right before the other one.
        int before(Places other) throws IOException {
            read();
            other.read();
            int together = 0;
            int theirs = 0;
            for (int ours = 0; ours < this.count; ours++) {
                while (theirs < other.count && other.places[theirs] <= this.places[ours]) {
                    theirs++;
                }
                together += (theirs < other.count && other.places[theirs] == this.places[ours] + 1) ? 1 : 0;
            }
            return together;
        }

        private void read() throws IOException {
            if (this.count >= 0 || this.postings == null) {
                return;
            }
            this.count = this.postings.freq();
            if (this.places.length < this.count) {
                this.places = new int[this.count];
            }
            for (int i = 0; i < this.count; i++) {
                this.places[i] = this.postings.nextPosition();
            }
        }

    }

    private record ScoredPair(Places first, Places second, SimScorer scorer) {
    }

    private record ScoredName(String name, SimScorer scorer) {
    }

}
