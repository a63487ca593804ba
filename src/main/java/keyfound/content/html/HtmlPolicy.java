package keyfound.content.html;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

import keyfound.entry.SafeHtml;

/// Makes HTML harmless: an element or attribute that is not named here is dropped, its
/// words stay. For one thread; after an exception it is of no use any more.
public final class HtmlPolicy {

    private static final Pattern NAMES = Pattern.compile("[A-Za-z][\\w+#. -]{0,80}");

    /// Ids with the prefix of the pages' own parts are left out.
    private static final Pattern ID = Pattern.compile("(?!_kf-)[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.-]{0,200}");

    /// Signs of a sentence that the policy writes as they are.
    private static final String PLAIN = " .,:;!?()/_-";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}%?");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
        .allowElements("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "em", "strong",
                "b", "i", "u", "s", "del", "ins", "sub", "sup", "kbd", "samp", "var", "mark", "small", "abbr", "q",
                "cite", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th",
                "td", "details", "summary", "figure", "figcaption", "a", "img", "div", "span", "section")
        .allowUrlProtocols("http", "https", "mailto")
        .allowAttributes("href", "title", "rel")
        .onElements("a")
        .allowAttributes("src", "alt", "title", "loading")
        .onElements("img")
        .allowAttributes("width", "height")
        .matching(NUMBER)
        .onElements("img")
        .allowAttributes("start")
        .matching(NUMBER)
        .onElements("ol")
        .allowAttributes("colspan", "rowspan")
        .matching(NUMBER)
        .onElements("td", "th")
        .allowAttributes("align")
        .matching(true, "left", "right", "center")
        .onElements("td", "th", "tr", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6")
        .allowAttributes("align")
        .matching(true, "left", "right", "center", "middle", "top", "bottom")
        .onElements("img")
        .allowAttributes("align")
        .matching(true, "left", "right", "center")
        .onElements("table")
        .allowAttributes("class")
        .matching(NAMES)
        .onElements("code", "pre", "div", "ul", "li", "p", "span", "section", "sup", "a")
        .allowAttributes("title")
        .onElements("pre", "abbr")
        .allowAttributes("id")
        .matching(ID)
        .onElements("h1", "h2", "h3", "h4", "h5", "h6", "a", "li", "sup")
        .allowAttributes("tabindex")
        .matching(true, "0")
        .onElements("div")
        .allowAttributes("open")
        .onElements("details")
        .allowWithoutAttributes("a", "span", "img")
        .toFactory();

    private final StringBuilder safe = new StringBuilder();

    /// Forgets at the beginning of each text what it held of the last one. To make one
    /// takes as long as to judge a short text.
    private final HtmlSanitizer.Policy policy = POLICY.apply(HtmlStreamRenderer.create(this.safe, _ -> {
    }));

    /// @param unsafe HTML of any origin
    /// @param rewriting sees the tags before the policy does, so that whatever it writes
    /// is judged too
    public SafeHtml sanitized(String unsafe, Function<HtmlStreamEventReceiver, HtmlStreamEventReceiver> rewriting) {
        if (unsafe.isBlank()) {
            return SafeHtml.EMPTY;
        }
        if (isPlain(unsafe)) {
            return new SafeHtml(unsafe.strip());
        }
        this.safe.setLength(0);
        HtmlSanitizer.sanitize(unsafe, this.policy, rewriting::apply);
        return new SafeHtml(this.safe.toString().strip());
    }

    /// Whether these are words only, with no sign that means anything in HTML: most
    /// questions are. The policy would leave them as they are.
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                    || (c >= '\u4E00' && c <= '\u9FFF') || PLAIN.indexOf(c) >= 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /// The words of HTML without its tags.
    public static String text(String html) {
        StringBuilder text = new StringBuilder();
        HtmlSanitizer.sanitize(html, new Words(text));
        return text.toString();
    }

    private record Words(StringBuilder words) implements HtmlSanitizer.Policy {

        @Override
        public void openDocument() {
        }

        @Override
        public void closeDocument() {
        }

        @Override
        public void openTag(String element, List<String> attributes) {
        }

        @Override
        public void closeTag(String element) {
        }

        @Override
        public void text(String chunk) {
            this.words.append(chunk);
        }

    }

}
