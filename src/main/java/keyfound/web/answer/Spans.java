package keyfound.web.answer;

import java.util.regex.Pattern;

import keyfound.entry.SafeHtml;

/// A plain sentence in which code stands between backticks, as front matter has it.
public final class Spans {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private Spans() {
    }

    public static SafeHtml html(String sentence) {
        return new SafeHtml(CODE.matcher(Highlights.escaped(sentence)).replaceAll("<code>$1</code>"));
    }

    /// Without the backticks, for places that know no HTML.
    public static String plain(String sentence) {
        return CODE.matcher(sentence).replaceAll("$1");
    }

}
