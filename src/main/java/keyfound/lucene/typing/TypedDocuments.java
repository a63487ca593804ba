package keyfound.lucene.typing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

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
            List<EntryOutline> found = new ArrayList<>();
            for (ScoreDoc each : best(begun(Fields.TYPED_QUESTION, terms), count)) {
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
        Query query = new BooleanQuery.Builder().add(begun(Fields.TYPED_ERRORS, terms), Occur.MUST)
            .add(begun(Fields.TYPED_QUESTION, terms), Occur.MUST_NOT)
            .build();
        try {
            List<Quoting> found = new ArrayList<>();
            for (ScoreDoc each : best(query, count)) {
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

    private static Query begun(String field, List<TypedTerm> terms) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (TypedTerm term : terms) {
            Term value = new Term(field, term.value());
            all.add(term.prefix() ? new PrefixQuery(value) : new TermQuery(value), Occur.MUST);
        }
        return all.build();
    }

}
