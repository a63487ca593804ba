package keyfound.desk.editor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.entry.SafeHtml;

/// The HTML of an answer for the preview. The browser of a maintainer talks to this
/// server only, so an image of another site is its text.
final class PreviewHtml {

    /// As the sanitiser prints it.
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*?\\bsrc=\"(?:[a-z]+:)?//[^>]*>");

    private static final Pattern TEXT = Pattern.compile("\\balt=\"([^\"]*)\"");

    private PreviewHtml() {
    }

    static SafeHtml of(SafeHtml html) {
        return new SafeHtml(IMAGE.matcher(html.html()).replaceAll(image -> {
            Matcher text = TEXT.matcher(image.group());
            return Matcher.quoteReplacement("<em>" + (text.find() ? text.group(1) : "") + "</em>");
        }));
    }

}
