package keyfound.search.verdict;

import keyfound.search.message.Vocabulary;
import keyfound.search.query.GeneralVocabulary;
import keyfound.signature.phrase.FailureWords;
import keyfound.text.Scripts;
import keyfound.text.StopWords;
import keyfound.text.analysis.WordCache;

/// How much a word of an error message tells, whatever a knowledge base holds: the same
/// in one of ten entries and in one of a hundred thousand.
///
/// What counts as known must not change because somebody adds entries on other matters.
/// So a verdict weighs words by how common they are in messages of programs at large:
/// words that hold a sentence together, words of failure and others that any program says
/// ({@link CommonWords}), the general vocabulary of computing, and all others, which are
/// somebody's own and tell the most. Only the order of the hits follows the rarity in the
/// knowledge base.
public final class GeneralWeights implements Vocabulary {

    /// About the rarity of a word that none of 500 entries says; the scale of the
    /// rarities that order the hits.
    static final double MOST = 7;

    private static final double OTHER = 0.8;

    /// Of several words that are joined to one name: `ssl_upgrade_error`,
    /// `signaturedoesnotmatch`.
    private static final double JOINED = 1;

    private static final int LONGEST_WORD = 16;

    private static final double COMPUTING = 0.5;

    private static final double COMMON = 0.35;

    private static final double FUNCTION = 0.15;

    /// Pairs of Chinese characters overlap, so a word has more of them.
    private static final double CHINESE_PAIR = 0.5;

    private static final double CHINESE_SINGLE = 0.1;

    /// What a word tells in general is the same in every search: 8,192 words, about 1 MB
    /// when full.
    private static final WordCache<Double> WEIGHTS = new WordCache<>(13);

    private final Vocabulary words;

    /// @param words for the base forms
    public GeneralWeights(Vocabulary words) {
        this.words = words;
    }

    @Override
    public String base(String word) {
        return this.words.base(word);
    }

    @Override
    public boolean knows(String base) {
        return this.words.knows(base);
    }

    @Override
    public double rarity(String base) {
        return WEIGHTS.of(base, GeneralWeights::weight);
    }

    @Override
    public double greatestRarity() {
        return MOST;
    }

    private static double weight(String base) {
        return MOST * share(base);
    }

    /// `host04`: one of several, as often as a name.
    private static boolean isNumbered(String base) {
        return base.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isJoined(String base) {
        return base.length() > LONGEST_WORD || base.indexOf('_', 1) > 0;
    }

    private static double share(String base) {
        if (base.isEmpty()) {
            return 0;
        }
        if (Scripts.isHan(base.charAt(0))) {
            return (base.length() == 1) ? CHINESE_SINGLE : CHINESE_PAIR;
        }
        return StopWords.SEARCH.contains(base) || base.length() == 1 || CommonWords.SHIPPED.isFunction(base) ? FUNCTION
                : FailureWords.inText(base) || CommonWords.SHIPPED.isCommon(base) ? COMMON
                        : isNumbered(base) || GeneralVocabulary.has(base) ? COMPUTING : isJoined(base) ? JOINED : OTHER;
    }

}
