package keyfound.web.answer;

import java.util.regex.Pattern;

import keyfound.entry.SafeHtml;

/// A plain sentence with code between backticks, as in front matter.
public final class Spans {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private Spans() {
    }

    public static SafeHtml html(String sentence) {
        return new SafeHtml(CODE.matcher(Highlights.escaped(sentence)).replaceAll("<code>$1</code>"));
    }

    /// The sentence without backticks, for places without HTML.
    public static String plain(String sentence) {
        return CODE.matcher(sentence).replaceAll("$1");
    }

}
