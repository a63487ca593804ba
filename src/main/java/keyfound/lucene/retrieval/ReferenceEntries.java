package keyfound.lucene.retrieval;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import keyfound.lucene.document.Fields;
import keyfound.search.retrieval.ReferenceRule;

/// The entries of one index to which a `ReferenceRule` applies.
public final class ReferenceEntries {

    private final IndexSearcher searcher;

    private final Term reference = new Term(Fields.RANK, Fields.REFERENCE);

    /// Whether the index has any.
    private final boolean there;

    private final boolean plain;

    private final Query unnamed;

    private final @Nullable Weight weight;

    public ReferenceEntries(IndexSearcher searcher, ReferenceRule rule) throws IOException {
        this.searcher = searcher;
        this.there = searcher.getIndexReader().docFreq(this.reference) > 0;
        this.plain = rule.plain();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(this.reference), Occur.MUST);
        query.add(oneOf(Fields.QUESTION, rule.codes()), Occur.MUST_NOT);
        query.add(oneOf(Fields.ABOUT, rule.terms()), Occur.MUST_NOT);
        this.unnamed = query.build();
        this.weight = (this.there && this.plain)
                ? searcher.createWeight(searcher.rewrite(this.unnamed), ScoreMode.COMPLETE_NO_SCORES, 1) : null;
    }

    /// A paste has more words than Lucene takes clauses.
    private static Query oneOf(String field, Collection<String> terms) {
        return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
    }

    /// Whether the search finds all entries.
    boolean leavesAll() {
        return this.plain || !this.there;
    }

    /// The same query, without the entries that what a program printed does not find.
    BooleanQuery.Builder kept(BooleanQuery.Builder query) {
        return leavesAll() ? query : query.add(this.unnamed, Occur.MUST_NOT);
    }

    /// The factor for the score of a document.
    double share(int document) throws IOException {
        if (this.weight == null) {
            return 1;
        }
        List<LeafReaderContext> leaves = this.searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        int inLeaf = document - leaf.docBase;
        @Nullable PostingsEnum all = leaf.reader().postings(this.reference, PostingsEnum.NONE);
        if (all == null || all.advance(inLeaf) != inLeaf) {
            return 1;
        }
        Scorer scorer = this.weight.scorer(leaf);
        return (scorer != null && scorer.iterator().advance(inLeaf) == inLeaf) ? ReferenceRule.SHARE : 1;
    }

}
