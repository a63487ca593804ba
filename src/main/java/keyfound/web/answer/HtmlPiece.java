package keyfound.web.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.web.util.HtmlUtils;

import keyfound.entry.SafeHtml;

/// Sanitised HTML, cut at its tags. The sanitiser writes `<` and `>` only around a tag.
sealed interface HtmlPiece {

    String html();

    /// @param name lower case, without the slash of an end tag
    record Tag(String html, String name, boolean end) implements HtmlPiece {

        /// @return the attribute's value with entities decoded; empty when it is absent
        /// or empty
        String attribute(String attribute) {
            int start = this.html.indexOf(" " + attribute + "=\"");
            if (start < 0) {
                return "";
            }
            int from = start + attribute.length() + 3;
            int to = this.html.indexOf('"', from);
            return (to < 0) ? "" : HtmlUtils.htmlUnescape(this.html.substring(from, to));
        }

        boolean opens(String tag) {
            return !this.end && this.name.equals(tag);
        }

        boolean closes(String tag) {
            return this.end && this.name.equals(tag);
        }

    }

    record Text(String html) implements HtmlPiece {

        String plain() {
            return HtmlUtils.htmlUnescape(this.html);
        }

    }

    static List<HtmlPiece> of(SafeHtml safe) {
        String html = safe.html();
        List<HtmlPiece> pieces = new ArrayList<>();
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            int close = (open < 0) ? -1 : html.indexOf('>', open);
            if (close < 0) {
                pieces.add(new Text(html.substring(at)));
                break;
            }
            if (open > at) {
                pieces.add(new Text(html.substring(at, open)));
            }
            pieces.add(tag(html.substring(open, close + 1)));
            at = close + 1;
        }
        return pieces;
    }

    private static Tag tag(String html) {
        boolean end = html.startsWith("</");
        int from = end ? 2 : 1;
        int to = from;
        while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return new Tag(html, html.substring(from, to).toLowerCase(Locale.ROOT), end);
    }

}
