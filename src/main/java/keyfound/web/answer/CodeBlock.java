package keyfound.web.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.util.StringUtils;

import keyfound.search.TextRange;

/// A `pre` element with its content.
///
/// @param language as written behind the fence, lower case; empty when none is given
record CodeBlock(String language, String text) {

    private static final String LANGUAGE_CLASS = "language-";

    /// What scripts draw in the browser; without them the source is shown.
    private static final Set<String> DRAWN = Set.of("mermaid", "math");

    /// @param pieces from the start tag up to the end tag, without the end tag
    static CodeBlock of(List<HtmlPiece> pieces) {
        String language = "";
        StringBuilder text = new StringBuilder();
        for (HtmlPiece piece : pieces) {
            switch (piece) {
                case HtmlPiece.Text words -> text.append(words.plain());
                case HtmlPiece.Tag tag -> language = language.isEmpty() ? language(tag) : language;
            }
        }
        return new CodeBlock(language, text.toString().stripTrailing());
    }

    /// A frame with the language's name. The copy button is added by `copy.js`, since it
    /// works only with scripts.
    String html(Highlights marks) {
        StringBuilder out = new StringBuilder("<figure class=\"code\"");
        if (DRAWN.contains(this.language)) {
            out.append(" data-diagram=\"").append(this.language).append('"');
        }
        out.append('>');
        if (!this.language.isEmpty()) {
            out.append("<figcaption>").append(Highlights.escaped(this.language)).append("</figcaption>");
        }
        out.append("<pre tabindex=\"0\" translate=\"no\"><code>");
        print(Lexer.of(this.language).read(this.text), marks.in(this.text), out);
        return out.append("</code></pre></figure>").toString();
    }

    /// Colours and marks may overlap: a mark is cut at the border of a coloured word.
    private void print(List<CodeWord> words, List<TextRange> marks, StringBuilder out) {
        for (CodeWord word : words) {
            out.append(word.kind().isEmpty() ? "" : "<span class=\"" + word.kind() + "\">");
            int at = word.start();
            for (TextRange mark : marks) {
                int from = Math.max(at, mark.start());
                int to = Math.min(word.end(), mark.end());
                if (from < to) {
                    out.append(Highlights.escaped(this.text.substring(at, from)));
                    out.append("<mark>").append(Highlights.escaped(this.text.substring(from, to))).append("</mark>");
                    at = to;
                }
            }
            out.append(Highlights.escaped(this.text.substring(at, word.end())));
            out.append(word.kind().isEmpty() ? "" : "</span>");
        }
    }

    private static String language(HtmlPiece.Tag tag) {
        for (String name : StringUtils.tokenizeToStringArray(tag.attribute("class"), " ")) {
            if (name.startsWith(LANGUAGE_CLASS)) {
                return name.substring(LANGUAGE_CLASS.length()).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

}
