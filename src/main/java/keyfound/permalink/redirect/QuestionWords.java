package keyfound.permalink.redirect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import keyfound.text.LowerCase;
import keyfound.text.Scripts;
import keyfound.text.StopWords;

/// The telling words of a question, in their order: what is left of it without articles,
/// auxiliaries and the like. Of ideographs, which have no spaces between their words,
/// each sign is one.
///
/// Two questions are alike when one says a little more than the other. As soon as a word
/// stands for another (`PDF` for `CSV`, `E12` for `E13`), they ask for different things,
/// however long the rest is that they share: such questions have one template, and often
/// one answer too.
///
/// @param words each once, the first time it comes
/// @param plain all letters and digits in lower case: what a changed full stop or capital
/// leaves alone
public record QuestionWords(List<String> words, String plain) {

    /// So much of the longer question the shorter one must say, by weight.
    private static final double MOST = 0.7;

    /// Two words, or four ideographs: with less, too many entries ask the same.
    private static final int ENOUGH = 4;

    private static final int WORD = 2;

    /// What turns a question round when it is added. `t` is left of `can't`.
    private static final Set<String> TURNING = Set.of("not", "no", "never", "without", "t", "cannot", "except", "un",
            "不", "没", "无", "非", "未", "别", "勿");

    /// `PDF to Word` is not `Word to PDF`: where one of these stands, the order counts.
    private static final Set<String> DIRECTIONS = Set.of("to", "from", "into", "onto", "before", "after", "over",
            "under", "than", "via", "as", "between");

    public QuestionWords {
        words = List.copyOf(words);
    }

    public static QuestionWords of(String question) {
        List<String> words = new ArrayList<>();
        StringBuilder plain = new StringBuilder(question.length());
        StringBuilder word = new StringBuilder();
        String lower = LowerCase.of(question) + " ";
        lower.codePoints().forEach(c -> {
            boolean sign = Scripts.isHan(c);
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
            if (!StopWords.REWORDING.contains(word) && !StopWords.REWORDING_CHINESE.contains(word)) {
                words.add(stem(word));
            }
            read.setLength(0);
        }
    }

    /// `jobs` and `jobs'` are `job`, `printing` and `printed` are `print`; what has a
    /// digit or a `_` is a name.
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

    /// Whether it says enough to be asked by one entry only.
    boolean isTelling() {
        return weight(this.words) >= ENOUGH;
    }

    boolean hasSigns() {
        return this.words.stream().anyMatch(QuestionWords::isSign);
    }

    boolean sharesAnyWith(QuestionWords other) {
        return this.words.stream().anyMatch(other.words::contains);
    }

    /// Whether one says what the other does, and a little more at most.
    boolean isAlike(QuestionWords other) {
        boolean shorter = weight(this.words) <= weight(other.words);
        QuestionWords less = shorter ? this : other;
        QuestionWords more = shorter ? other : this;
        return less.isTelling() && weight(less.words) >= MOST * weight(more.words) && less.isSaidBy(more)
                && more.words.stream().filter(word -> !less.words.contains(word)).noneMatch(QuestionWords::changesAll);
    }

    /// How much of the words of both is in both, 0 to 1.
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

    /// A number or a name with a digit, or a negation.
    private static boolean changesAll(String word) {
        return TURNING.contains(word) || word.chars().anyMatch(Character::isDigit);
    }

    private static int weight(List<String> words) {
        return words.stream().mapToInt(word -> isSign(word) ? 1 : WORD).sum();
    }

    private static boolean isSign(String word) {
        return Scripts.isHan(word.codePointAt(0));
    }

}
