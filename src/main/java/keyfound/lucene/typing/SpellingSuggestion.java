package keyfound.lucene.typing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

import keyfound.lucene.analysis.KStem;
import keyfound.lucene.document.Fields;
import keyfound.text.analysis.CharacterTable;
import keyfound.text.analysis.TextTerm;
import keyfound.text.analysis.TokenSink;

/// Corrects words of a short question that no entry contains. The corrected word is in
/// some entry, so the corrected question finds more. Of several corrections the one that
/// most often occurs together with the other words is taken.
public final class SpellingSuggestion {

    /// Longer texts were pasted, not typed.
    private static final int MAX_TEXT_UNITS = 200;

    /// A text with more unknown words was probably not typed. Each correction costs some
    /// milliseconds; together they took 40 % of a search.
    private static final int MAX_SUSPECTS = 2;

    private static final int MIN_WORD_UNITS = 4;

    /// From this length on a word may have two wrong letters.
    private static final int LONG_WORD_UNITS = 8;

    private static final int CANDIDATES = 5;

    private final IndexSearcher searcher;

    private final IndexReader reader;

    public SpellingSuggestion(IndexSearcher searcher) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
    }

    /// @return the text with its misspelt words corrected, otherwise unchanged; empty
    /// when there is nothing to correct
    public Optional<String> corrected(String text) throws IOException {
        if (text.length() > MAX_TEXT_UNITS || text.strip().indexOf('\n') >= 0) {
            return Optional.empty();
        }
        List<TextTerm> words = TextTerm.asked(text, KStem.stemmer())
            .stream()
            .filter(token -> token.kind() == TokenSink.Kind.WORD)
            .toList();
        List<TextTerm> suspects = suspects(text, words);
        if (suspects.size() > MAX_SUSPECTS) {
            return Optional.empty();
        }
        StringBuilder corrected = new StringBuilder(text);
        boolean changed = false;
        for (TextTerm word : suspects.reversed()) {
            Optional<String> better = bestCandidate(text.substring(word.start(), word.end()), words);
            if (better.isPresent()) {
                corrected.replace(word.start(), word.end(), better.get());
                changed = true;
            }
        }
        return changed ? Optional.of(corrected.toString()) : Optional.empty();
    }

    private List<TextTerm> suspects(String text, List<TextTerm> words) throws IOException {
        List<TextTerm> suspects = new ArrayList<>();
        for (TextTerm word : words) {
            if (mayBeMisspelt(word, text.substring(word.start(), word.end()))) {
                suspects.add(word);
            }
        }
        return suspects;
    }

    private boolean mayBeMisspelt(TextTerm word, String written) throws IOException {
        return written.length() >= MIN_WORD_UNITS && isWord(written) && !isKnown(word.term());
    }

    /// Beginnings of words do not count as words.
    private static boolean isWord(String text) {
        return text.chars().allMatch(Character::isLetter);
    }

    private boolean isKnown(String term) throws IOException {
        return this.reader.docFreq(new Term(Fields.TEXT, term)) > 0;
    }

    private Optional<String> bestCandidate(String written, List<TextTerm> words) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits((written.length() < LONG_WORD_UNITS) ? 1 : 2);
        checker.setMinQueryLength(MIN_WORD_UNITS);
        checker.setThresholdFrequency(0);
        SuggestWord[] candidates = checker.suggestSimilar(new Term(Fields.TYPED_ERRORS, folded(written)), CANDIDATES,
                this.reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        String best = null;
        int most = -1;
        for (SuggestWord candidate : candidates) {
            boolean plausible = isWord(candidate.string) && !isAnotherWord(written, candidate.string);
            int together = plausible ? together(candidate.string, words) : -1;
            if (together > most) {
                most = together;
                best = candidate.string;
            }
        }
        return Optional.ofNullable(best);
    }

    /// In a short word a letter is forgotten or swapped. With another letter, as in
    /// `bake` and `base`, the word is another one.
    private static boolean isAnotherWord(String written, String candidate) {
        return written.length() == MIN_WORD_UNITS && candidate.length() == MIN_WORD_UNITS
                && !Arrays.equals(folded(written).chars().sorted().toArray(), candidate.chars().sorted().toArray());
    }

    /// The number of entries with this word and as many of the others as possible.
    private int together(String candidate, List<TextTerm> words) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.TYPED_ERRORS, candidate)), Occur.FILTER);
        int others = 0;
        for (TextTerm word : words) {
            if (isKnown(word.term())) {
                all.add(new TermQuery(new Term(Fields.QUESTION, word.term())), Occur.SHOULD);
                others++;
            }
        }
        return this.searcher.count(all.setMinimumNumberShouldMatch((others + 1) / 2).build());
    }

    private static String folded(String written) {
        StringBuilder word = new StringBuilder();
        written.chars().forEach(unit -> word.append(CharacterTable.folded((char) unit)));
        return word.toString();
    }

}
