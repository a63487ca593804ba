package keyfound.search.typing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import keyfound.text.analysis.CharacterTable;
import keyfound.text.analysis.Stemmer;
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

    private final SpelledWords words;

    private final Stemmer stemmer;

    public SpellingSuggestion(SpelledWords words, Stemmer stemmer) {
        this.words = words;
        this.stemmer = stemmer;
    }

    /// @return the text with its misspelt words corrected, otherwise unchanged; empty
    /// when there is nothing to correct
    public Optional<String> corrected(String text) {
        if (text.length() > MAX_TEXT_UNITS || text.strip().indexOf('\n') >= 0) {
            return Optional.empty();
        }
        List<TextTerm> asked = TextTerm.asked(text, this.stemmer)
            .stream()
            .filter(token -> token.kind() == TokenSink.Kind.WORD)
            .toList();
        List<TextTerm> suspects = asked.stream()
            .filter(word -> mayBeMisspelt(word, text.substring(word.start(), word.end())))
            .toList();
        if (suspects.size() > MAX_SUSPECTS) {
            return Optional.empty();
        }
        StringBuilder corrected = new StringBuilder(text);
        boolean changed = false;
        for (TextTerm word : suspects.reversed()) {
            Optional<String> better = bestCandidate(text.substring(word.start(), word.end()), asked);
            if (better.isPresent()) {
                corrected.replace(word.start(), word.end(), better.get());
                changed = true;
            }
        }
        return changed ? Optional.of(corrected.toString()) : Optional.empty();
    }

    private boolean mayBeMisspelt(TextTerm word, String written) {
        return written.length() >= MIN_WORD_UNITS && isWord(written) && !this.words.knows(word.term());
    }

    /// Beginnings of words do not count as words.
    private static boolean isWord(String text) {
        return text.chars().allMatch(Character::isLetter);
    }

    private Optional<String> bestCandidate(String written, List<TextTerm> asked) {
        int edits = (written.length() < LONG_WORD_UNITS) ? 1 : 2;
        List<String> plausible = this.words.similar(folded(written), edits, MIN_WORD_UNITS, CANDIDATES)
            .stream()
            .filter(candidate -> isWord(candidate) && !isAnotherWord(written, candidate))
            .toList();
        if (plausible.isEmpty()) {
            return Optional.empty();
        }
        List<String> others = asked.stream().map(TextTerm::term).filter(this.words::knows).toList();
        List<Integer> together = this.words.together(plausible, others, (others.size() + 1) / 2);
        int best = 0;
        for (int i = 1; i < together.size(); i++) {
            best = (together.get(i) > together.get(best)) ? i : best;
        }
        return Optional.of(plausible.get(best));
    }

    /// In a short word a letter is forgotten or swapped. With another letter, as in
    /// `bake` and `base`, the word is another one.
    private static boolean isAnotherWord(String written, String candidate) {
        return written.length() == MIN_WORD_UNITS && candidate.length() == MIN_WORD_UNITS
                && !Arrays.equals(folded(written).chars().sorted().toArray(), candidate.chars().sorted().toArray());
    }

    private static String folded(String written) {
        StringBuilder word = new StringBuilder();
        written.chars().forEach(unit -> word.append(CharacterTable.folded((char) unit)));
        return word.toString();
    }

}
