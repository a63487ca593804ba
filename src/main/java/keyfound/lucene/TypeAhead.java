package keyfound.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import keyfound.entry.EntryOutline;
import keyfound.search.Snippet;
import keyfound.search.Suggestion;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/// Finds entries while somebody types.
final class TypeAhead {

    private final IndexSearcher searcher;

    TypeAhead(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    List<Suggestion> suggest(String typed, int limit) throws IOException {
        List<String> terms = List.copyOf(QueryWords.of(typed).terms());
        if (terms.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.subList(0, terms.size() - 1).forEach(term -> all.add(either(term, false), Occur.MUST));
        all.add(either(terms.getLast(), true), Occur.MUST);
        EntryReader entries = new EntryReader(this.searcher.getIndexReader());
        List<Suggestion> suggestions = new ArrayList<>();
        for (ScoreDoc found : this.searcher.search(all.build(), limit).scoreDocs) {
            EntryOutline outline = entries.outline(found.doc);
            suggestions.add(new Suggestion(outline, new Snippet(outline.question(), List.of())));
        }
        return suggestions;
    }

    private static Query either(String term, boolean prefix) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (String field : List.of(Fields.QUESTION, Fields.ERRORS)) {
            Term sought = new Term(field, term);
            either.add(prefix ? new PrefixQuery(sought) : new TermQuery(sought), Occur.SHOULD);
        }
        return either.build();
    }

}
