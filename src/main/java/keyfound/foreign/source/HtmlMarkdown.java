package keyfound.foreign.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// HTML of other programs as Markdown. What has no mark in Markdown keeps its words.
final class HtmlMarkdown {

    private static final Pattern PIECE = Pattern
        .compile("(?s)<!--.*?-->|<(/?)([A-Za-z][A-Za-z0-9]*)((?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)>");

    private static final Pattern ATTRIBUTE = Pattern
        .compile("([a-zA-Z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))");

    private static final Pattern BRUSH = Pattern.compile("\\bbrush: *(\\w+)");

    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});");

    private static final Map<String, String> ENTITIES = Map.ofEntries(Map.entry("lt", "<"), Map.entry("gt", ">"),
            Map.entry("amp", "&"), Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", " "),
            Map.entry("ndash", "–"), Map.entry("mdash", "—"), Map.entry("hellip", "…"), Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"), Map.entry("ldquo", "“"), Map.entry("rdquo", "”"), Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"), Map.entry("uuml", "ü"), Map.entry("Auml", "Ä"), Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"), Map.entry("szlig", "ß"), Map.entry("eacute", "é"));

    private static final Set<String> HIDDEN = Set.of("script", "style", "head", "svg", "template");

    private static final Set<String> BLOCKS = Set.of("p", "div", "section", "article", "table", "tr", "figure", "dl",
            "dd", "dt");

    private final StringBuilder out = new StringBuilder();

    private final Deque<String> lists = new ArrayDeque<>();

    private final Deque<String> links = new ArrayDeque<>();

    private int hidden;

    private boolean code;

    private int cells;

    private HtmlMarkdown() {
    }

    static String of(String html) {
        HtmlMarkdown markdown = new HtmlMarkdown();
        Matcher piece = PIECE.matcher(html);
        int at = 0;
        while (piece.find()) {
            markdown.text(html.substring(at, piece.start()));
            at = piece.end();
            if (piece.group(2) != null) {
                markdown.tag(piece.group(2).toLowerCase(Locale.ROOT), !piece.group(1).isEmpty(), piece.group(3));
            }
        }
        markdown.text(html.substring(at));
        return markdown.out.toString().replaceAll("(?m)[ \\t]+$", "").replaceAll("\\n{3,}", "\n\n").strip();
    }

    static String unescaped(String text) {
        return ENTITY.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            if (name.startsWith("#")) {
                boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
                int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
                boolean valid = Character.isValidCodePoint(code) && code > 0;
                return Matcher.quoteReplacement(valid ? Character.toString(code) : "");
            }
            return Matcher.quoteReplacement(ENTITIES.getOrDefault(name, found.group()));
        });
    }

    private void text(String raw) {
        if (this.hidden > 0 || raw.isEmpty()) {
            return;
        }
        if (this.code) {
            this.out.append(unescaped(raw));
            return;
        }
        String words = unescaped(raw.replaceAll("\\s+", " "));
        boolean lineBegins = this.out.isEmpty() || this.out.charAt(this.out.length() - 1) == '\n';
        String kept = lineBegins ? words.stripLeading() : words;
        // a line must not begin a heading or a list that nobody wrote
        boolean mark = lineBegins && kept.matches("(?s)(?:#{1,6} |[-+*] |\\d+[.)] |>).*");
        this.out.append(mark ? "\\" : "").append(kept);
    }

    private void tag(String name, boolean end, String attributes) {
        if (HIDDEN.contains(name)) {
            this.hidden = Math.max(0, this.hidden + (end ? -1 : 1));
            return;
        }
        if (this.hidden > 0) {
            return;
        }
        switch (name) {
            case "pre" -> fence(end, attributes);
            case "code" -> this.out.append(this.code ? "" : "`");
            case "b", "strong" -> this.out.append("**");
            case "i", "em" -> this.out.append('*');
            case "br" -> this.out.append(this.code ? "\n" : "  \n");
            case "hr" -> block("---\n\n");
            case "h1", "h2", "h3", "h4", "h5", "h6" -> block(end ? "" : "#### ");
            case "ul", "ol" -> list(name, end);
            case "li" -> item(end);
            case "a" -> link(end, attributes);
            case "img" -> this.out
                .append("![" + unescaped(attribute(attributes, "alt")) + "](" + attribute(attributes, "src") + ")");
            case "blockquote" -> block(end ? "" : "> ");
            case "td", "th" -> cell(end);
            default -> {
                if (BLOCKS.contains(name)) {
                    block("");
                    this.cells = 0;
                }
            }
        }
    }

    private void fence(boolean end, String attributes) {
        if (end) {
            this.out.append(this.out.toString().endsWith("\n") ? "```\n\n" : "\n```\n\n");
        }
        else {
            block("```" + attribute(attributes, "lang") + brush(attributes) + "\n");
        }
        this.code = !end;
    }

    /// The language of a code block of Confluence.
    private static String brush(String attributes) {
        Matcher brush = BRUSH.matcher(attribute(attributes, "data-syntaxhighlighter-params"));
        return brush.find() ? brush.group(1) : "";
    }

    private void list(String name, boolean end) {
        if (end) {
            this.lists.poll();
            block("");
        }
        else {
            this.lists.push(name);
            line();
        }
    }

    private void item(boolean end) {
        if (end) {
            line();
            return;
        }
        line();
        boolean numbered = "ol".equals(this.lists.peek());
        this.out.append("  ".repeat(Math.max(0, this.lists.size() - 1))).append(numbered ? "1. " : "- ");
    }

    private void link(boolean end, String attributes) {
        if (!end) {
            this.links.push(attribute(attributes, "href"));
            this.out.append('[');
        }
        else if (!this.links.isEmpty()) {
            this.out.append("](").append(this.links.pop()).append(')');
        }
    }

    /// A row of a table becomes a line whose cells are set apart.
    private void cell(boolean end) {
        if (!end) {
            this.out.append((this.cells++ > 0) ? " | " : "");
        }
    }

    private void line() {
        if (!this.out.isEmpty() && this.out.charAt(this.out.length() - 1) != '\n') {
            this.out.append('\n');
        }
    }

    private void block(String begin) {
        line();
        if (!this.out.isEmpty() && !this.out.toString().endsWith("\n\n")) {
            this.out.append('\n');
        }
        this.out.append(begin);
    }

    private static String attribute(String attributes, String name) {
        Matcher found = ATTRIBUTE.matcher(attributes);
        while (found.find()) {
            if (found.group(1).equalsIgnoreCase(name)) {
                for (int group = 2; group <= 4; group++) {
                    if (found.group(group) != null) {
                        return unescaped(found.group(group));
                    }
                }
            }
        }
        return "";
    }

}
