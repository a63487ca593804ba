package keyfound.lucene.typing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

import keyfound.entry.EntryOutline;
import keyfound.lucene.document.EntryReader;
import keyfound.lucene.document.Fields;
import keyfound.search.typing.TypedEntries;
import keyfound.search.typing.TypedTerm;

/// The entries that Lucene finds while somebody types.
public final class TypedDocuments implements TypedEntries {

    private final IndexSearcher searcher;

    private final EntryReader entries;

    public TypedDocuments(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.entries = new EntryReader(searcher.getIndexReader());
    }

    @Override
    public List<EntryOutline> inQuestions(List<TypedTerm> terms, int count) {
        try {
            ScoreDoc[] best = best(begun(Fields.TYPED_QUESTION, terms), count);
            // read in the order of the documents, which is fastest, and kept
            for (int document : Stream.of(best).mapToInt(each -> each.doc).sorted().toArray()) {
                this.entries.outline(document);
            }
            List<EntryOutline> found = new ArrayList<>();
            for (ScoreDoc each : best) {
                found.add(this.entries.outline(each.doc));
            }
            return found;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public List<Quoting> inErrors(List<TypedTerm> terms, int count) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(begun(Fields.TYPED_QUESTION, terms),
                Occur.MUST_NOT);
        for (TypedTerm term : terms) {
            query.add(said(term), Occur.FILTER);
        }
        try {
            List<Quoting> found = new ArrayList<>();
            for (ScoreDoc each : best(query.build(), count)) {
                found.add(new Quoting(this.entries.outline(each.doc), this.entries.entry(each.doc).errors()));
            }
            return found;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private ScoreDoc[] best(Query query, int count) throws IOException {
        return this.searcher.search(query, count).scoreDocs;
    }

    /// Entries whose question or error texts have the term.
    private static Query said(TypedTerm term) {
        if (!term.isBeginning()) {
            return begun(Fields.TYPED_WORDS, term);
        }
        return new BooleanQuery.Builder().add(begun(Fields.TYPED_ERRORS, term), Occur.SHOULD)
            .add(begun(Fields.TYPED_QUESTION, term), Occur.SHOULD)
            .build();
    }

    private static Query begun(String field, List<TypedTerm> terms) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (TypedTerm term : terms) {
            all.add(begun(field, term), Occur.MUST);
        }
        return all.build();
    }

    private static Query begun(String field, TypedTerm term) {
        Term value = new Term(field, term.value());
        return term.prefix() ? new PrefixQuery(value) : new TermQuery(value);
    }

}
