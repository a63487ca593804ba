package keyfound.desk.problems;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.manual.Manual;

/// The sentence of a problem code, without what differs from one place to the next.
final class CodeSentence {

    private static final Pattern AFTER_CODE = Pattern.compile("KF\\d{3}: ([^`]+)");

    private CodeSentence() {
    }

    /// @return the program's message as the manual quotes it, English; empty for a code
    /// that the manual does not know
    static String of(String code) {
        return Manual.explanation(code, Locale.ENGLISH).map(entry -> {
            String question = entry.question().text();
            Matcher message = AFTER_CODE.matcher(entry.question().html().html().replace("&#39;", "'"));
            return (message.find() && message.group(1).indexOf('<') > 0)
                    ? message.group(1).substring(0, message.group(1).indexOf('<')) : question;
        }).orElse("");
    }

}
