package keyfound.content;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import keyfound.entry.SafeHtml;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/// Makes HTML harmless: an element or attribute that is not named here is dropped, its words stay.
final class Html {

    private static final Pattern NAMES = Pattern.compile("[A-Za-z][\\w -]{0,80}");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}%?");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
        .allowElements("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "em", "strong",
                "b", "i", "u", "s", "del", "ins", "sub", "sup", "kbd", "samp", "var", "mark", "small", "abbr", "q",
                "cite", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th",
                "td", "details", "summary", "figure", "figcaption", "a", "img", "div", "span", "section")
        .allowStandardUrlProtocols()
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
        .allowAttributes("align")
        .matching(true, "left", "right", "center")
        .onElements("td", "th")
        .allowAttributes("class")
        .matching(NAMES)
        .onElements("code", "pre", "div", "li", "span", "section", "sup")
        .allowAttributes("open")
        .onElements("details")
        .toFactory();

    private Html() {
    }

    /// @param unsafe HTML of any origin
    static SafeHtml sanitized(String unsafe) {
        return sanitized(unsafe, sink -> sink);
    }

    /// @param rewriting sees the tags before the policy does, so that whatever it writes
    /// is judged too
    static SafeHtml sanitized(String unsafe, Function<HtmlStreamEventReceiver, HtmlStreamEventReceiver> rewriting) {
        StringBuilder safe = new StringBuilder(unsafe.length());
        HtmlSanitizer.Policy policy = POLICY.apply(HtmlStreamRenderer.create(safe, _ -> {
        }));
        HtmlSanitizer.sanitize(unsafe, policy, rewriting::apply);
        return new SafeHtml(safe.toString().strip());
    }

    /// The words of HTML without its tags.
    static String text(String html) {
        StringBuilder text = new StringBuilder();
        HtmlSanitizer.sanitize(html, new HtmlSanitizer.Policy() {
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
                text.append(chunk);
            }
        });
        return text.toString();
    }

}
