package keyfound.search.verdict;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Unit;
import keyfound.search.message.Vocabulary;
import keyfound.search.query.ParsedQuery;
import keyfound.signature.Candidate;
import keyfound.text.ChineseStopWords;
import keyfound.text.StopWords;

/// How much of a question an entry's own question and messages say, each word weighed by
/// its rarity.
final class QuestionCoverage {

    /// The most that a function word weighs, in however few entries it stands.
    private static final double FUNCTION_WORD = 1;

    /// The most that a pair of Chinese characters weighs that touches a function word:
    /// there are many such pairs about one word.
    private static final double FUNCTION_PAIR = 0.3;

    /// Letters and digits, and what joins them.
    private static final Pattern ONE_WORD = Pattern.compile("(?=.*[a-z])(?=.*[0-9])[a-z0-9_-]{3,40}");

    private final Vocabulary words;

    private final Map<String, Double> asked = new LinkedHashMap<>();

    private final Set<String> codes = new HashSet<>();

    QuestionCoverage(ParsedQuery query, Vocabulary words) {
        this.words = words;
        for (Candidate line : query.paste()
            .candidates()
            .subList(0, Math.min(ParsedQuery.MAX_LINES, query.paste().candidates().size()))) {
            MessageUnits message = MessageUnits.of(line.signature(), words);
            BitSet hollow = ChineseStopWords.places(message.text());
            for (Unit unit : message.units()) {
                double most = StopWords.SEARCH.contains(unit.key()) ? FUNCTION_WORD
                        : hollow.get(unit.start(), unit.end()).isEmpty() ? Double.MAX_VALUE : FUNCTION_PAIR;
                this.asked.merge(unit.key(), Math.min(most, words.rarity(unit.key())), Math::max);
                if (unit.kind() == Unit.Kind.CODE) {
                    this.codes.add(unit.key());
                }
            }
        }
    }

    Covered of(RetrievedEntry retrieved) {
        Set<String> said = new HashSet<>();
        retrieved.question().units().forEach(unit -> said.add(unit.key()));
        boolean named = isCodeAlone() && said.containsAll(this.codes);
        retrieved.errors().forEach(error -> error.message().units().forEach(unit -> said.add(unit.key())));
        double all = 0;
        double covered = 0;
        double rarestMissing = 0;
        for (Map.Entry<String, Double> word : this.asked.entrySet()) {
            all += word.getValue();
            if (said.contains(word.getKey())) {
                covered += word.getValue();
            }
            else {
                rarestMissing = Math.max(rarestMissing, word.getValue());
            }
        }
        boolean single = this.asked.size() == 1 && this.words.knows(this.asked.keySet().iterator().next());
        return new Covered((all == 0) ? 0 : covered / all, single ? all : covered, rarestMissing,
                said.containsAll(this.codes), single, named);
    }

    /// Whether nothing but `E0382` is asked: a code of one word. `HTTP 404` is no name of
    /// one error.
    private boolean isCodeAlone() {
        return this.asked.size() == 1 && this.codes.stream().anyMatch(code -> ONE_WORD.matcher(code).matches());
    }

    /// @param share of the question that the entry says, 0 to 1
    /// @param weight of what it says of it, in rarities
    /// @param rarestMissing rarity of the rarest word that it does not say; function
    /// words aside
    /// @param codesAgree whether it says every code of the question
    /// @param single whether the question is one word, which some entry says
    /// @param named whether the question is one code, which the entry's question says
    record Covered(double share, double weight, double rarestMissing, boolean codesAgree, boolean single,
            boolean named) {
    }

}
