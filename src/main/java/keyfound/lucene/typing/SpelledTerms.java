package keyfound.lucene.typing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

import keyfound.lucene.document.Fields;
import keyfound.search.typing.SpelledWords;

/// How the entries of an index write words.
public final class SpelledTerms implements SpelledWords {

    private final IndexSearcher searcher;

    private final IndexReader reader;

    public SpelledTerms(IndexSearcher searcher) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
    }

    @Override
    public boolean knows(String term) {
        try {
            return this.reader.docFreq(new Term(Fields.TEXT, term)) > 0;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public List<String> similar(String word, int maxEdits, int minUnits, int count) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(maxEdits);
        checker.setMinQueryLength(minUnits);
        checker.setThresholdFrequency(0);
        try {
            return Stream.of(checker.suggestSimilar(new Term(Fields.TYPED_WORDS, word), count, this.reader,
                    SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX))
                .map(similar -> similar.string)
                .toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public List<Integer> together(List<String> words, List<String> terms, int least) {
        List<Integer> counts = new ArrayList<>();
        for (String word : words) {
            BooleanQuery.Builder all = new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.TYPED_WORDS, word)),
                    Occur.FILTER);
            terms.forEach(term -> all.add(new TermQuery(new Term(Fields.QUESTION, term)), Occur.SHOULD));
            try {
                counts.add(this.searcher.count(all.setMinimumNumberShouldMatch(least).build()));
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }
        return counts;
    }

}
