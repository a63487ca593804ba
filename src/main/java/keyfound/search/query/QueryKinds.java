package keyfound.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import keyfound.search.QueryReading;
import keyfound.signature.Candidate;
import keyfound.signature.Paste;
import keyfound.signature.line.PasteLine;
import keyfound.signature.phrase.ToolPhrases;
import keyfound.signature.token.Token;
import keyfound.text.Scripts;

/// Tells a few words from a message and from a question, by their form alone.
final class QueryKinds {

    /// Most words of a keyword search; longer lines are sentences.
    private static final int FEW = 5;

    /// The same in characters, for writings without blanks.
    private static final int FEW_UNSPACED = 10;

    /// Letters, digits and what joins them in a name. A program's line has more: colons,
    /// brackets, quotation marks.
    private static final Pattern PLAIN = Pattern
        .compile("[\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{No}\\p{Zs}._+#/-]*[\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{No}+#]");

    private static final Set<String> ASKING = Set.of("how", "why", "what", "when", "where", "which", "who", "whose",
            "can", "could", "should", "does", "do", "did", "is", "are", "am", "will", "would");

    private static final Pattern ASKING_CHINESE = Pattern.compile("怎[么樣样]|如何|什么|为何|哪[里个些]|多少|吗$");

    private QueryKinds() {
    }

    static QueryReading.Kind of(Paste paste, boolean question) {
        if (isFewWords(paste)) {
            return QueryReading.Kind.WORDS;
        }
        return question ? QueryReading.Kind.QUESTION : QueryReading.Kind.MESSAGE;
    }

    private static boolean isFewWords(Paste paste) {
        List<String> lines = paste.lines().stream().map(PasteLine::text).filter(text -> !text.isBlank()).toList();
        if (lines.size() != 1 || paste.best().isEmpty()) {
            return false;
        }
        String line = lines.getFirst().strip();
        Candidate best = paste.best().get();
        return best.level().isEmpty() && PLAIN.matcher(line).matches() && !asks(line)
                && areFew(best.signature().tokens());
    }

    private static boolean asks(String line) {
        String first = line.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        return ASKING.contains(first) || ToolPhrases.isQuestion(line) || ASKING_CHINESE.matcher(line).find();
    }

    /// A code or something that varies makes it a message: `exit code 137`.
    private static boolean areFew(List<Token> tokens) {
        boolean words = tokens.stream().allMatch(Token.Word.class::isInstance);
        long unspaced = tokens.stream()
            .flatMapToInt(token -> token.text().codePoints())
            .filter(Scripts::isUnspaced)
            .count();
        return words && tokens.size() <= FEW && unspaced <= FEW_UNSPACED;
    }

}
