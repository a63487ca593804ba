package keyfound.desk.editor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.entry.SafeHtml;

/// The HTML of an answer for the preview. The browser of a maintainer talks to this
/// server only, so an image of another site is its text. A picture beside the file is
/// shown before it is published.
final class PreviewHtml {

    /// As the sanitiser prints it.
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*?\\bsrc=\"(?:[a-z]+:)?//[^>]*>");

    /// How a picture beside the file is addressed in pages.
    private static final Pattern FILE = Pattern.compile("(?<=<img\\b[^>]{0,500})src=\"/files/");

    private static final Pattern TEXT = Pattern.compile("\\balt=\"([^\"]*)\"");

    private PreviewHtml() {
    }

    /// @param branch on which pictures may lie; may be empty
    static SafeHtml of(SafeHtml html, String branch) {
        String own = IMAGE.matcher(html.html()).replaceAll(image -> {
            Matcher text = TEXT.matcher(image.group());
            return Matcher.quoteReplacement("<em>" + (text.find() ? text.group(1) : "") + "</em>");
        });
        return new SafeHtml(FILE.matcher(own)
            .replaceAll(Matcher.quoteReplacement("src=\"write/picture?branch=" + branch + "&amp;path=")));
    }

}
