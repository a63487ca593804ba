package keyfound.search.verdict;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Unit;
import keyfound.signature.phrase.FailureWords;
import keyfound.signature.token.Codes;
import keyfound.signature.token.ErrorNames;

/// Tells by its letters whether a word is the code of an error.
final class CodeSpelling {

    private static final int FEWEST_HUMPS = 3;

    private static final int LONGEST = 64;

    private static final Pattern NUMBERED = Pattern
        .compile("(?=.*\\d.*\\d)(?:[A-Z]{1,8}-?\\d{2,8}|0x[0-9A-Fa-f]{6,16})");

    private static final Pattern JOINED = Pattern.compile("[A-Z][A-Z0-9]*_[A-Z0-9]+_[A-Z0-9_]*[A-Z0-9]");

    /// In front of a code: `Error: 0x80370102 …`.
    private static final Pattern LABEL = Pattern.compile("[\"“']?(?:[Ee]rror|错误|报错)(?: [Cc]ode|码|代码)?[:：]? ");

    /// Of a facility of its own; those of Windows itself (0x8000, 0x8007) wrap any error.
    private static final Pattern HRESULT = Pattern.compile("0x8(?!00[07])[0-9A-Fa-f]{7}");

    /// Between a code and its title.
    private static final Pattern TITLE = Pattern.compile("\\s{0,3}(?:[:：]|[-–—|]\\s)");

    /// Numbered, and the name of no error.
    private static final Pattern STANDARD = Pattern
        .compile("(?:SHA|AES|UTF|ISO|RFC|PEP|CVE|MD|RSA|TLS|SSL|KB|GH|ARM)-?\\d+");

    private CodeSpelling() {
    }

    /// The words that may be codes, most questions have none.
    static Set<String> codesIn(String question) {
        Set<String> codes = new HashSet<>();
        for (String word : in(question, true)) {
            if (isCode(word) || isAnyCode(word)) {
                codes.add(word);
            }
        }
        return codes;
    }

    /// `PC01: Machine refused the connection` is the title of the code: whatever is said
    /// behind it, the code is the error. A name in the title tells one of its errors from
    /// the others.
    static boolean isTitled(RetrievedEntry entry, String code) {
        String question = entry.question().text();
        Matcher label = LABEL.matcher(question);
        int from = label.lookingAt() ? label.end() : 0;
        boolean labelled = from > 0 && HRESULT.matcher(code).matches() && question.startsWith(code + " ", from);
        return question.startsWith(code, from)
                && (labelled || TITLE.matcher(question).region(from + code.length(), question.length()).lookingAt())
                && entry.question().units().stream().noneMatch(unit -> unit.kind() == Unit.Kind.NAME)
                && isNumbered(code) && !STANDARD.matcher(code).matches();
    }

    /// Also `E0382`, `0x80070005`, `CODEC_HEADER_TOO_LARGE`: names of one error, where a
    /// number alone is none.
    static boolean isAnyCode(String word) {
        return (isCode(word) && !ErrorNames.isErrno(word)) || NUMBERED.matcher(word).matches()
                || JOINED.matcher(word).matches();
    }

    /// Capitals and digits, or a hexadecimal number.
    static boolean isNumbered(String word) {
        return NUMBERED.matcher(word).matches();
    }

    static boolean isCode(String word) {
        return word.chars().noneMatch(Character::isDigit) && Codes.isCode(word)
                && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /// `CrashLoopBackOff`, `OOMKilled`, not `TypeError`, `IOException` or `HikariPool`.
    static boolean isHumped(String text) {
        if (text.length() > LONGEST || text.endsWith("Exception") || text.endsWith("Error")) {
            return false;
        }
        int humps = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c > 'z' || !Character.isLetter(c)) {
                return false;
            }
            boolean next = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
            humps += (Character.isUpperCase(c) && next) ? 1 : 0;
        }
        boolean failure = humps < FEWEST_HUMPS && humps > 0 && FailureWords.inText(text);
        return (humps >= FEWEST_HUMPS || failure) && Character.isUpperCase(text.charAt(0))
                && !text.substring(1).equals(text.substring(1).toLowerCase(Locale.ROOT));
    }

    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        boolean dash = c == '-' && at > 0 && Character.isUpperCase(text.charAt(at - 1)) && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
        return Character.isLetterOrDigit(c) || c == '_' || dash;
    }

    /// Erlang writes `eaddrinuse` for EADDRINUSE.
    private static String asErrno(String word) {
        String upper = (word.charAt(0) == 'e') ? word.toUpperCase(Locale.ROOT) : word;
        return ErrorNames.isErrno(upper) ? upper : word;
    }

    /// A code with an `x` aside, no code has small letters.
    private static boolean maySayCode(String text, int from, int to) {
        if (text.startsWith("0x", from)) {
            return true;
        }
        for (int at = from; at < to; at++) {
            if (Character.isLowerCase(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /// @param only whether words that cannot be codes are left out
    static Set<String> in(String text, boolean only) {
        Set<String> words = new HashSet<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isPart(text, end)) {
                end++;
            }
            if (end > at && end - at <= LONGEST && (!only || text.charAt(at) == 'e' || maySayCode(text, at, end))) {
                String word = asErrno(text.substring(at, end));
                if (!only || maySayCode(word, 0, word.length())) {
                    words.add(word);
                }
            }
            at = end + 1;
        }
        return words;
    }

}
