package keyfound.lucene.retrieval;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

import keyfound.lucene.document.Fields;
import keyfound.search.query.ParsedQuery;
import keyfound.text.LowerCase;

/// Entries that are looked up rather than met, such as a list of codes, as long as the
/// query names neither their code nor their product.
///
/// What a program printed does not find them. Plain words find them below others that fit
/// as well.
public final class ReferenceEntries {

    private static final double SHARE = 0.7;

    private final IndexSearcher searcher;

    /// Whether the index has any.
    private final boolean there;

    private final boolean plain;

    private final Query unnamed;

    public ReferenceEntries(IndexSearcher searcher, ParsedQuery parsed, QueryTerms terms) throws IOException {
        this.searcher = searcher;
        Term reference = new Term(Fields.RANK, Fields.REFERENCE);
        this.there = searcher.getIndexReader().docFreq(reference) > 0;
        this.plain = parsed.isPlain();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(reference), Occur.MUST);
        codes(parsed).forEach(code -> query.add(new TermQuery(new Term(Fields.QUESTION, code)), Occur.MUST_NOT));
        terms.weights()
            .keySet()
            .forEach(term -> query.add(new TermQuery(new Term(Fields.ABOUT, term)), Occur.MUST_NOT));
        this.unnamed = query.build();
    }

    private static List<String> codes(ParsedQuery parsed) {
        return parsed.paste()
            .candidates()
            .stream()
            .limit(ParsedQuery.MAX_LINES)
            .flatMap(candidate -> candidate.signature().codes().stream())
            .map(LowerCase::of)
            .distinct()
            .toList();
    }

    /// The same query, without the entries that what a program printed does not find.
    public Query kept(Query query) {
        return (this.plain || !this.there) ? query
                : new BooleanQuery.Builder().add(query, Occur.MUST).add(this.unnamed, Occur.MUST_NOT).build();
    }

    /// @return the factors for the scores of these documents
    double[] shares(ScoreDoc[] documents) throws IOException {
        double[] shares = new double[documents.length];
        Arrays.fill(shares, 1);
        if (!this.plain || !this.there) {
            return shares;
        }
        Weight weight = this.searcher.createWeight(this.searcher.rewrite(this.unnamed), ScoreMode.COMPLETE_NO_SCORES,
                1);
        List<LeafReaderContext> leaves = this.searcher.getIndexReader().leaves();
        for (int i = 0; i < documents.length; i++) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[i].doc, leaves));
            Scorer scorer = weight.scorer(leaf);
            int inLeaf = documents[i].doc - leaf.docBase;
            if (scorer != null && scorer.iterator().advance(inLeaf) == inLeaf) {
                shares[i] = SHARE;
            }
        }
        return shares;
    }

}
