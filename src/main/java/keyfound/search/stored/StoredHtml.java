package keyfound.search.stored;

import java.util.List;

/// HTML as the text it shows: what HTML writes as a reference stands as the character
/// itself, and the commonest tags as one control character each. So most of it is word
/// for word what the answer says, and takes little where that is known.
final class StoredHtml {

    /// In front of a character that stands for itself.
    private static final char ITSELF = 1;

    private static final String SHOWN = "=<>&'\"`@+";

    /// As the sanitiser writes the characters above.
    private static final List<String> REFERENCES = List.of("&#61;", "&lt;", "&gt;", "&amp;", "&#39;", "&#34;", "&#96;",
            "&#64;", "&#43;");

    private static final String CONTROLS = "\2\3\4\5\6\7\10\13\14\16\17\20\21\22\23\24\25\26\27\30\31";

    /// By the characters above; of those that begin alike the longest comes first.
    private static final List<String> TAGS = List.of("</p>\n<p>", "<p>", "</p>\n", "</p>", "<code>", "</code></pre>",
            "</code>", "<pre><code class=\"language-", "<pre><code>", "<li>", "</li>\n", "<ul>\n", "</ul>\n", "<ol>\n",
            "</ol>\n", "<a href=\"", "</a>", "<strong>", "</strong>", "\" rel=\"noopener\">", "\">");

    private StoredHtml() {
    }

    static String written(String html) {
        StringBuilder written = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            int reference = (c == '&') ? beginning(REFERENCES, html, at) : -1;
            int tag = (c == '<' || c == '"') ? beginning(TAGS, html, at) : -1;
            if (reference >= 0) {
                written.append(SHOWN.charAt(reference));
                at += REFERENCES.get(reference).length();
            }
            else if (tag >= 0) {
                written.append(CONTROLS.charAt(tag));
                at += TAGS.get(tag).length();
            }
            else {
                if (c == ITSELF || SHOWN.indexOf(c) >= 0 || CONTROLS.indexOf(c) >= 0) {
                    written.append(ITSELF);
                }
                written.append(c);
                at++;
            }
        }
        return written.toString();
    }

    private static int beginning(List<String> all, String html, int at) {
        for (int i = 0; i < all.size(); i++) {
            if (html.startsWith(all.get(i), at)) {
                return i;
            }
        }
        return -1;
    }

    static String read(String written) {
        StringBuilder html = new StringBuilder(written.length() + written.length() / 2);
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            int reference = SHOWN.indexOf(c);
            int tag = (c < ' ') ? CONTROLS.indexOf(c) : -1;
            if (c == ITSELF) {
                at++;
                html.append(written.charAt(at));
            }
            else if (reference >= 0) {
                html.append(REFERENCES.get(reference));
            }
            else if (tag >= 0) {
                html.append(TAGS.get(tag));
            }
            else {
                html.append(c);
            }
        }
        return html.toString();
    }

}
