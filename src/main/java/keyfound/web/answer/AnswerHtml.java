package keyfound.web.answer;

import java.util.List;
import java.util.Locale;

import keyfound.entry.SafeHtml;

/// Dresses sanitised HTML for reading.
public final class AnswerHtml {

    private final AnswerStyle manner;

    private final List<HtmlPiece> pieces;

    /// Added to the level of every heading.
    private final int shift;

    private final StringBuilder out;

    /// Number of open links: an image inside a link gets no link of its own.
    private int links;

    private AnswerHtml(SafeHtml html, AnswerStyle manner) {
        this.manner = manner;
        this.pieces = HtmlPiece.of(html);
        this.shift = shift(this.pieces, manner.heading());
        this.out = new StringBuilder(html.html().length() * 5 / 4);
    }

    public static SafeHtml of(SafeHtml html, AnswerStyle manner) {
        return html.isEmpty() ? html : new AnswerHtml(html, manner).dress();
    }

    private SafeHtml dress() {
        int at = 0;
        while (at < this.pieces.size()) {
            switch (this.pieces.get(at)) {
                case HtmlPiece.Text text -> {
                    String plain = text.plain();
                    this.out.append(Highlights.html(plain, this.manner.marks().in(plain)));
                }
                case HtmlPiece.Tag tag when tag.opens("pre") -> at = code(at);
                case HtmlPiece.Tag tag -> tag(tag);
            }
            at++;
        }
        return new SafeHtml(this.out.toString());
    }

    private void tag(HtmlPiece.Tag tag) {
        switch (tag.name()) {
            case "a" -> {
                this.links += tag.end() ? -1 : 1;
                this.out.append(tag.html());
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(tag);
            case "img" -> image(tag);
            default -> this.out.append(tag.html());
        }
    }

    private void heading(HtmlPiece.Tag tag) {
        String name = "h" + Math.clamp(level(tag) + this.shift, 2, 6);
        String rest = tag.html().substring(tag.html().indexOf(tag.name()) + tag.name().length());
        this.out.append(tag.end() ? "</" : "<").append(name).append(rest);
    }

    private void image(HtmlPiece.Tag tag) {
        String source = tag.attribute("src");
        String shown = Highlights.escaped(tag.attribute("alt").isBlank() ? source : tag.attribute("alt"));
        String address = Highlights.escaped(source);
        if (!mayShow(source)) {
            this.out
                .append((this.links > 0) ? shown : "<a href=\"" + address + "\" rel=\"noopener\">" + shown + "</a>");
            return;
        }
        String image = tag.html().replaceFirst("\\s*/?>$", " decoding=\"async\" />");
        this.out.append((this.links > 0) ? image : "<a class=\"zoom\" href=\"" + address + "\">" + image + "</a>");
    }

    private boolean mayShow(String source) {
        String lower = source.toLowerCase(Locale.ROOT);
        boolean remote = lower.startsWith("//") || lower.contains("://");
        return !remote || this.manner.imageHosts().stream().anyMatch(host -> lower.startsWith(host + "/"));
    }

    /// @param start index of the `pre` tag
    /// @return the index of its end tag
    private int code(int start) {
        int end = start + 1;
        while (end < this.pieces.size() && !(this.pieces.get(end) instanceof HtmlPiece.Tag tag && tag.closes("pre"))) {
            end++;
        }
        this.out.append(
                CodeBlock.of(this.pieces.subList(start, Math.min(end, this.pieces.size()))).html(this.manner.marks()));
        return end;
    }

    private static int shift(List<HtmlPiece> pieces, int uppermost) {
        return pieces.stream()
            .filter(piece -> piece instanceof HtmlPiece.Tag tag && !tag.end() && tag.name().matches("h[1-6]"))
            .mapToInt(piece -> level((HtmlPiece.Tag) piece))
            .min()
            .stream()
            .map(least -> uppermost - least)
            .findFirst()
            .orElse(0);
    }

    private static int level(HtmlPiece.Tag heading) {
        return heading.name().charAt(1) - '0';
    }

}
