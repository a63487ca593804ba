package keyfound.lucene.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

import keyfound.lucene.document.Fields;
import keyfound.search.HitPage;
import keyfound.search.SearchQuery;
import keyfound.search.retrieval.SoughtTerms;

/// The documents that a search looks for: those that have a needed term and, of a few
/// words, say enough.
///
/// The text contains the question, so a term of the question finds nothing more, and one
/// flat disjunction of all terms finds at least what is looked for. Of that Lucene passes
/// over most (block-max MAXSCORE), unlike of required parts within optional ones. What
/// merely has common terms is dropped from the best afterwards. Only where too few of
/// them are left does Lucene look at each document with a needed term.
public final class SoughtDocuments {

    /// So many documents more than are wanted are found, since some of them may be
    /// dropped.
    private static final int SPARE = 10;

    private final LookedUpTerms terms;

    private final SoughtTerms sought;

    /// What is said of a few words; empty where any needed term will do.
    private final List<SoughtTerms.FewWords> saying;

    private final ReferenceEntries reference;

    private SoughtDocuments(LookedUpTerms terms, SoughtTerms sought, List<SoughtTerms.FewWords> saying,
            ReferenceEntries reference) {
        this.terms = terms;
        this.sought = sought;
        this.saying = saying;
        this.reference = reference;
    }

    public static SoughtDocuments of(LookedUpTerms terms, SoughtTerms sought, ReferenceEntries reference) {
        return new SoughtDocuments(terms, sought, List.of(), reference);
    }

    /// Those that say enough of a few words, or else all the same.
    public SoughtDocuments saying(List<SoughtTerms.FewWords> parts) throws IOException {
        SoughtDocuments most = new SoughtDocuments(this.terms, this.sought, parts, this.reference);
        BooleanQuery any = most.matching().build();
        return (HitCount.upTo(1, this.terms.searcher(), any) > 0) ? most : this;
    }

    /// Hits are counted up to `HitPage.MOST_COUNTED`, which is enough to know that there
    /// are many.
    public long count(SearchQuery query) throws IOException {
        return isSurelyMany(query) ? HitPage.MOST_COUNTED
                : HitCount.upTo(HitPage.MOST_COUNTED, this.terms.searcher(), filtered(matching(), query).build());
    }

    private boolean isSurelyMany(SearchQuery query) throws IOException {
        if (!this.saying.isEmpty() || !this.reference.leavesAll() || query.isFiltered()) {
            return false;
        }
        int deleted = this.terms.searcher().getIndexReader().numDeletedDocs();
        for (SoughtTerms.Weighted term : this.sought.needed()) {
            if (this.terms.documents(Fields.TEXT, term.term()) - deleted >= HitPage.MOST_COUNTED) {
                return true;
            }
        }
        return false;
    }

    /// All of them, without the filters of a query and without scores.
    public Query all() throws IOException {
        return matching().build();
    }

    private BooleanQuery.Builder matching() throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        for (SoughtTerms.Weighted term : this.sought.needed()) {
            all.add(this.terms.query(Fields.TEXT, term.term()), Occur.SHOULD);
        }
        if (!this.saying.isEmpty()) {
            all.add(enough(), Occur.FILTER);
        }
        return this.reference.kept(all);
    }

    private Query enough() throws IOException {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (SoughtTerms.FewWords part : this.saying) {
            BooleanQuery.Builder most = new BooleanQuery.Builder();
            for (String term : part.terms()) {
                most.add(this.terms.query(Fields.TEXT, term), Occur.SHOULD);
            }
            either.add(most.setMinimumNumberShouldMatch(part.least()).build(), Occur.SHOULD);
        }
        return either.build();
    }

    /// The best by their terms alone, best first.
    /// @param count at most so many
    ScoreDoc[] best(int count, SearchQuery query) throws IOException {
        boolean mayMiss = !this.sought.scored().isEmpty() || !this.saying.isEmpty();
        if (!mayMiss) {
            return best(scored(query).build(), count);
        }
        int enough = Math.min(count, this.terms.searcher().getIndexReader().maxDoc()) + SPARE;
        ScoreDoc[] found = best(scored(query).build(), enough);
        ScoreDoc[] fitting = fitting(found);
        if (fitting.length >= count || found.length < enough) {
            return Arrays.copyOf(fitting, Math.min(count, fitting.length));
        }
        BooleanQuery.Builder strict = scored(query);
        strict.add(matching().build(), Occur.FILTER);
        return best(strict.build(), count);
    }

    private ScoreDoc[] best(Query query, int count) throws IOException {
        int most = Math.min(count, Math.max(1, this.terms.searcher().getIndexReader().maxDoc()));
        return this.terms.searcher().search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs;
    }

    private BooleanQuery.Builder scored(SearchQuery query) throws IOException {
        BooleanQuery.Builder flat = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        for (SoughtTerms.Weighted term : this.sought.needed()) {
            addTextAndQuestion(flat, term);
        }
        for (SoughtTerms.Weighted term : this.sought.scored()) {
            addTextAndQuestion(flat, term);
        }
        return filtered(this.reference.kept(flat), query);
    }

    private void addTextAndQuestion(BooleanQuery.Builder where, SoughtTerms.Weighted term) throws IOException {
        where.add(this.terms.query(Fields.TEXT, term.term(), term.weight()), Occur.SHOULD);
        if (this.terms.documents(Fields.QUESTION, term.term()) > 0) {
            double weight = SoughtTerms.QUESTION_SHARE * term.weight();
            where.add(this.terms.query(Fields.QUESTION, term.term(), weight), Occur.SHOULD);
        }
    }

    private static BooleanQuery.Builder filtered(BooleanQuery.Builder all, SearchQuery query) {
        query.lang().ifPresent(lang -> all.add(new TermQuery(new Term(Fields.LANG, lang)), Occur.FILTER));
        query.tags().forEach(tag -> all.add(new TermQuery(new Term(Fields.TAG, tag)), Occur.FILTER));
        query.collection()
            .ifPresent(id -> all.add(new TermQuery(new Term(Fields.COLLECTION, id.value())), Occur.FILTER));
        return all;
    }

    /// Those of the found documents that are looked for, in the same order.
    private ScoreDoc[] fitting(ScoreDoc[] found) throws IOException {
        int[] documents = new int[found.length];
        for (int i = 0; i < found.length; i++) {
            documents[i] = found[i].doc;
        }
        Arrays.sort(documents);
        int[] needed = new int[documents.length];
        for (SoughtTerms.Weighted term : this.sought.needed()) {
            this.terms.count(Fields.TEXT, term.term(), documents, needed);
        }
        boolean[] enough = new boolean[documents.length];
        Arrays.fill(enough, this.saying.isEmpty());
        for (SoughtTerms.FewWords part : this.saying) {
            int[] said = new int[documents.length];
            for (String term : part.terms()) {
                this.terms.count(Fields.TEXT, term, documents, said);
            }
            for (int i = 0; i < said.length; i++) {
                enough[i] |= !part.terms().isEmpty() && said[i] >= part.least();
            }
        }
        List<ScoreDoc> fitting = new ArrayList<>(found.length);
        for (ScoreDoc each : found) {
            int at = Arrays.binarySearch(documents, each.doc);
            if (needed[at] > 0 && enough[at]) {
                fitting.add(each);
            }
        }
        return fitting.toArray(ScoreDoc[]::new);
    }

}
