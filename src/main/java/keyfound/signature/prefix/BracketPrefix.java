package keyfound.signature.prefix;

import java.util.Optional;
import java.util.Set;

import keyfound.signature.phrase.FailureWords;
import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.signature.token.Codes;
import keyfound.signature.token.Timestamp;
import keyfound.text.LowerCase;

/// Something in brackets in front of a message: a time, a level, a thread, a pid, a
/// component, a place in the source. Brackets that hold a code or a failure belong to the
/// message and stay.
final class BracketPrefix implements Prefix {

    private static final int LONGEST = 120;

    /// What writers put in place of a time: `<TIMESTAMP>`.
    private static final Set<String> STAMPS = Set.of("timestamp", "time", "date", "datetime", "date time");

    @Override
    public int end(String text, int from, PeeledLine peeled) {
        char open = Chars.at(text, from);
        if (open == '[' || open == '(' || open == '<') {
            char close = (open == '[') ? ']' : (open == '(') ? ')' : '>';
            int end = Scan.find(text, from + 1, LONGEST, close);
            if (end > from + 1 && Scan.find(text, from + 1, end - from - 1, open) < 0
                    && isMeta(open, text.substring(from + 1, end).strip(), peeled)) {
                return end + 1;
            }
            return from;
        }
        return orphan(text, from);
    }

    private static boolean isMeta(char open, String content, PeeledLine peeled) {
        Optional<Level> level = (open == '(' && content.length() == 1) ? Optional.empty() : Level.of(content);
        if (level.isPresent()) {
            peeled.foundLevel(level.get());
            return true;
        }
        if (STAMPS.contains(LowerCase.of(content))) {
            peeled.foundStamp();
            return true;
        }
        if (open == '<') {
            return !content.isEmpty() && Scan.digits(content, 0) == content.length();
        }
        int letter = (content.length() > 2 && content.charAt(1) == ' ') ? 2 : 0;
        int stamp = Timestamp.end(content, letter);
        if (stamp != Timestamp.NONE) {
            if (letter > 0) {
                Level.of(content.substring(0, 1)).ifPresent(peeled::foundLevel);
            }
            peeled.foundStamp();
            levelInside(content, stamp, peeled);
            return true;
        }
        if (content.isEmpty() || Codes.isCode(content)) {
            return false;
        }
        boolean digits = Scan.digits(content, 0) == content.length();
        if (open == '(') {
            return !digits && content.length() <= 30 && isName(content);
        }
        return digits || isName(content) || (peeled.isStamped() && content.length() <= 40 && isThread(content));
    }

    /// `[2025-06-24T14:36:31Z ERROR crate::module]`.
    private static void levelInside(String content, int from, PeeledLine peeled) {
        int at = Scan.blanks(content, from);
        int end = Scan.letters(content, at);
        Level.of(content.substring(at, end)).ifPresent(peeled::foundLevel);
    }

    /// One piece without blanks: `worker-14`, `thread=50`, `lite_session.cc:1539`,
    /// `com.example.Main`, ` 12.345678`.
    private static boolean isName(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (!Chars.isWordPart(c) && "._-/\\#:$@=+%*~".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isThread(String content) {
        return !FailureWords.inText(content) && content.indexOf('"') < 0;
    }

    /// A name that lost its opening bracket to another prefix: `LoadModel] message`,
    /// `stream.cc:40] message`.
    private static int orphan(String text, int from) {
        int end = Scan.run(text, from, 80, c -> Chars.isWordPart((char) c) || "._-/\\:".indexOf(c) >= 0);
        return (end > from && Chars.at(text, end) == ']' && Scan.isBlank(Chars.at(text, end + 1))) ? end + 1 : from;
    }

}
