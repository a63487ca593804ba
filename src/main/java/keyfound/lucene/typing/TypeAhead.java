package keyfound.lucene.typing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

import keyfound.entry.EntryOutline;
import keyfound.entry.ErrorText;
import keyfound.lucene.analysis.TypedTokens;
import keyfound.lucene.document.EntryReader;
import keyfound.lucene.document.Fields;
import keyfound.search.Snippet;
import keyfound.search.Suggestion;
import keyfound.search.TextRange;
import keyfound.search.snippet.OneLine;
import keyfound.search.snippet.PrefixHighlighter;
import keyfound.search.snippet.Snippets;
import keyfound.text.analysis.CharacterTable;
import keyfound.text.analysis.TypedWords;

/// Finds entries while somebody types: every typed word is the beginning of a word of the
/// question or, where too few questions fit, of an error text.
public final class TypeAhead {

    /// Number of candidates examined for each suggestion asked for.
    private static final int CANDIDATES = 5;

    private static final Comparator<Fit> BEST_FIRST = Comparator.comparingInt(Fit::firstPlace)
        .thenComparingInt(fit -> fit.suggestion().text().text().length());

    private final IndexSearcher searcher;

    private final EntryReader entries;

    public TypeAhead(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.entries = new EntryReader(searcher.getIndexReader());
    }

    public List<Suggestion> suggest(String typed, int limit) throws IOException {
        List<String> words = TypedWords.of(typed).words();
        if (words.isEmpty()) {
            return List.of();
        }
        List<Suggestion> suggestions = new ArrayList<>(inQuestions(words, limit));
        if (suggestions.size() < limit) {
            suggestions.addAll(inErrors(words, limit - suggestions.size()));
        }
        return suggestions;
    }

    private List<Suggestion> inQuestions(List<String> words, int limit) throws IOException {
        PrefixHighlighter marker = new PrefixHighlighter(words);
        List<Fit> fits = new ArrayList<>();
        for (ScoreDoc found : best(begun(Fields.TYPED_QUESTION, words), limit * CANDIDATES)) {
            EntryOutline outline = this.entries.outline(found.doc);
            fits.add(fit(outline, outline.question(), marker));
        }
        return fits.stream().sorted(BEST_FIRST).limit(limit).map(Fit::suggestion).toList();
    }

    private List<Suggestion> inErrors(List<String> words, int limit) throws IOException {
        PrefixHighlighter marker = new PrefixHighlighter(words);
        Query query = new BooleanQuery.Builder().add(begun(Fields.TYPED_ERRORS, words), Occur.MUST)
            .add(begun(Fields.TYPED_QUESTION, words), Occur.MUST_NOT)
            .build();
        List<Suggestion> suggestions = new ArrayList<>();
        for (ScoreDoc found : best(query, limit)) {
            EntryOutline outline = this.entries.outline(found.doc);
            String text = mostMarked(this.entries.entry(found.doc).errors(), marker).orElse(outline.question());
            suggestions.add(fit(outline, text, marker).suggestion());
        }
        return suggestions;
    }

    private ScoreDoc[] best(Query query, int count) throws IOException {
        return this.searcher.search(query, count).scoreDocs;
    }

    private static Query begun(String field, List<String> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            boolean isWord = CharacterTable.kind(word.charAt(0)) == CharacterTable.WORD;
            if (!isWord) {
                all.add(new TermQuery(new Term(field, word)), Occur.MUST);
            }
            else if (word.length() <= TypedTokens.LONGEST_BEGINNING) {
                all.add(new TermQuery(new Term(field, TypedTokens.beginning(word))), Occur.MUST);
            }
            else {
                all.add(new PrefixQuery(new Term(field, word)), Occur.MUST);
            }
        }
        return all.build();
    }

    private static Optional<String> mostMarked(List<ErrorText> errors, PrefixHighlighter marker) {
        return errors.stream()
            .flatMap(error -> error.text().lines())
            .map(line -> OneLine.of(line, Snippets.MAX_UNITS))
            .max(Comparator.comparingInt(line -> marker.ranges(line).size()));
    }

    private static Fit fit(EntryOutline outline, String text, PrefixHighlighter marker) {
        List<TextRange> ranges = marker.ranges(text);
        int firstPlace = ranges.isEmpty() ? Integer.MAX_VALUE : ranges.getFirst().start();
        return new Fit(firstPlace, new Suggestion(outline, new Snippet(text, ranges)));
    }

    /// @param firstPlace where the first typed word begins in the text
    private record Fit(int firstPlace, Suggestion suggestion) {
    }

}
