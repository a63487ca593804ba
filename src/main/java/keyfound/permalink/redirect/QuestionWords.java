package keyfound.permalink.redirect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The telling words of a question, in order, without articles, auxiliaries and the like.
/// Ideographs have no spaces between words, so each counts as a word.
///
/// Two questions are alike when one says a little more than the other. Once a word
/// replaces another (`PDF` and `CSV`, `E12` and `E13`), the questions ask for different
/// things, however much else they share. Such questions come from one template, and often
/// have one answer too.
///
/// @param words each once, where it first occurs
/// @param plain all letters and digits in lower case, so that a changed full stop or
/// capital makes no difference
public record QuestionWords(List<String> words, String plain) {

    /// The share of the longer question, by weight, that the shorter one must have.
    private static final double MOST = 0.7;

    /// Two words, or four ideographs: with fewer, too many entries ask the same.
    private static final int ENOUGH = 4;

    private static final int WORD = 2;

    /// A changed `how` or `the` does not make another question.
    private static final Set<String> FILLING = Set.of("a", "an", "the", "is", "are", "was", "were", "be", "been", "am",
            "do", "does", "did", "doing", "can", "could", "shall", "should", "will", "would", "may", "might", "must",
            "have", "has", "had", "i", "we", "you", "he", "she", "it", "they", "me", "us", "my", "our", "your", "its",
            "their", "of", "in", "at", "for", "with", "by", "and", "how", "what", "why", "which", "there", "this",
            "that", "these", "those", "so", "please", "s", "m", "ll", "ve", "re", "don", "doesn", "didn", "isn", "aren",
            "wasn", "won", "hasn", "haven", "shouldn", "couldn", "wouldn", "q", "question");

    private static final String FILLING_SIGNS = "的了吗呢吧啊呀是我你您请问怎么办如何什为样哪些个这那可以要在有和与就都";

    /// Words that turn the meaning round when they are added. `t` is what remains of
    /// `can't`.
    private static final Set<String> TURNING = Set.of("not", "no", "never", "without", "t", "cannot", "except", "un",
            "不", "没", "无", "非", "未", "别", "勿");

    /// `PDF to Word` is not `Word to PDF`: where one of these words occurs, the order
    /// counts.
    private static final Set<String> DIRECTIONS = Set.of("to", "from", "into", "onto", "before", "after", "over",
            "under", "than", "via", "as", "between");

    public QuestionWords {
        words = List.copyOf(words);
    }

    public static QuestionWords of(String question) {
        List<String> words = new ArrayList<>();
        StringBuilder plain = new StringBuilder(question.length());
        StringBuilder word = new StringBuilder();
        String lower = question.toLowerCase(Locale.ROOT) + " ";
        lower.codePoints().forEach(c -> {
            boolean sign = Character.isIdeographic(c);
            if (!sign && (Character.isLetterOrDigit(c) || c == '_' || ((c == '+' || c == '#') && !word.isEmpty()))) {
                word.appendCodePoint(c);
                return;
            }
            take(word, words, plain);
            if (sign) {
                take(word.appendCodePoint(c), words, plain);
            }
        });
        return new QuestionWords(words.stream().distinct().toList(), plain.toString());
    }

    private static void take(StringBuilder read, List<String> words, StringBuilder plain) {
        if (!read.isEmpty()) {
            String word = read.toString();
            plain.append(word).append(' ');
            if (isSign(word) ? FILLING_SIGNS.indexOf(word) < 0 : !FILLING.contains(word)) {
                words.add(stem(word));
            }
            read.setLength(0);
        }
    }

    /// `jobs` and `jobs'` become `job`, `printing` and `printed` become `print`. A word
    /// with a digit or `_` is a name and stays.
    private static String stem(String word) {
        if (word.chars().anyMatch(c -> c < 'a' || c > 'z')) {
            return word;
        }
        return Stream.of("ing", "ed", "es", "s")
            .filter(ending -> word.endsWith(ending) && word.length() >= ending.length() + 3 && !word.endsWith("ss"))
            .findFirst()
            .map(ending -> word.substring(0, word.length() - ending.length()))
            .orElse(word);
    }

    public boolean isSame(QuestionWords other) {
        return this.plain.equals(other.plain);
    }

    /// Whether the question is long enough to belong to one entry only.
    boolean isTelling() {
        return weight(this.words) >= ENOUGH;
    }

    boolean hasSigns() {
        return this.words.stream().anyMatch(QuestionWords::isSign);
    }

    boolean sharesAnyWith(QuestionWords other) {
        return this.words.stream().anyMatch(other.words::contains);
    }

    /// Whether the two questions are the same but for a few added words.
    boolean isAlike(QuestionWords other) {
        boolean shorter = weight(this.words) <= weight(other.words);
        QuestionWords less = shorter ? this : other;
        QuestionWords more = shorter ? other : this;
        return less.isTelling() && weight(less.words) >= MOST * weight(more.words) && less.isSaidBy(more)
                && more.words.stream().filter(word -> !less.words.contains(word)).noneMatch(QuestionWords::changesAll);
    }

    /// The share of the words of both that both have, 0 to 1.
    double share(QuestionWords other) {
        List<String> common = this.words.stream().filter(other.words::contains).toList();
        Set<String> all = new HashSet<>(this.words);
        all.addAll(other.words);
        return all.isEmpty() ? 0 : (double) weight(common) / weight(List.copyOf(all));
    }

    private boolean isSaidBy(QuestionWords more) {
        if (!more.words.containsAll(this.words)) {
            return false;
        }
        boolean ordered = more.words.stream().anyMatch(word -> isSign(word) || DIRECTIONS.contains(word));
        return !ordered || more.words.stream().filter(this.words::contains).toList().equals(this.words);
    }

    /// Whether the word is a number, a name with a digit, or a negation.
    private static boolean changesAll(String word) {
        return TURNING.contains(word) || word.chars().anyMatch(Character::isDigit);
    }

    private static int weight(List<String> words) {
        return words.stream().mapToInt(word -> isSign(word) ? 1 : WORD).sum();
    }

    private static boolean isSign(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }

}
