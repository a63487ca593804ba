package keyfound.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rewrites what other site generators understand as Markdown that says the same: admonitions and tabs of MkDocs, short
/// codes of Hugo, tags of Jekyll, containers of VitePress. Every line stays the line it is; code is left alone.
final class Dialects {

    private static final Pattern TRIGGER = Pattern.compile(
            "(?m)^[ \\t]*(?:!!!|\\?\\?\\?|=== ?[\"']|:::|\\{%|\\{\\{[<%]|\\{:|\\{/\\*|<!-- ?(?:md|tab)|export (?:const|default) )");

    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,}).*");

    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s.*");

    private static final Pattern ADMONITION = Pattern
        .compile("^( {0,12})(?:!!!|\\?\\?\\?\\+?) +([\\w-]+)(?: [\\w -]+)?(?: +\"(.*)\")?\\s*$");

    private static final Pattern TAB = Pattern.compile("^( {0,12})===[!+]? +\"(.*)\"\\s*$");

    private static final Pattern CONTAINER = Pattern.compile("^ {0,3}:{3,} *\\{?([\\w-]*)}?(.*)$");

    /// A tag alone on its line.
    private static final Pattern TAG = Pattern
        .compile("^\\s*(?:\\{%-?|\\{\\{[<%])\\s*(/?[\\w-]+)(.*?)(?:-?%}|[>%]}})\\s*$");

    private static final Pattern WORDS = Pattern
        .compile("(?:^|\\s|(?:title|text|content|summary|label)=)\"([^\"]*[^\\s\"/.#]\\s[^\"]*)\"");

    private static final Pattern ATTRIBUTES = Pattern.compile("^\\s*\\{:(.*)}\\s*$");

    private static final Pattern ID = Pattern.compile("#([A-Za-z0-9][\\w.-]*)");

    private static final Pattern SCRIPT = Pattern.compile("^(?:export (?:const|default) .*|\\{/\\*.*\\*/}\\s*)$");

    private static final int DEEPEST = 6;

    private final List<String> lines;

    private final int depth;

    private final Deque<Boolean> containers = new ArrayDeque<>();

    private String fence = "";

    private int level = 1;

    private Dialects(List<String> lines, int level, int depth) {
        this.lines = lines;
        this.level = level;
        this.depth = depth;
    }

    static String markdown(String text) {
        if (!TRIGGER.matcher(text).find()) {
            return text;
        }
        return String.join("\n", new Dialects(new ArrayList<>(List.of(text.split("\n", -1))), 1, 0).rewritten());
    }

    private List<String> rewritten() {
        for (int i = 0; i < this.lines.size(); i++) {
            String line = this.lines.get(i);
            if (isCode(line)) {
                continue;
            }
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                this.level = heading.group(1).length();
            }
            Matcher admonition = ADMONITION.matcher(line);
            Matcher tab = TAB.matcher(line);
            if (this.depth < DEEPEST && admonition.matches()) {
                i = admonition(i, admonition);
            }
            else if (this.depth < DEEPEST && tab.matches()) {
                i = block(i, tab.group(1), "**" + tab.group(2) + "**", "", this.level);
            }
            else {
                rewriteLine(i, line);
            }
        }
        return this.lines;
    }

    private boolean isCode(String line) {
        Matcher matcher = FENCE.matcher(line);
        if (!matcher.matches()) {
            return !this.fence.isEmpty();
        }
        String marks = matcher.group(1);
        if (this.fence.isEmpty()) {
            this.fence = marks;
        }
        else if (marks.startsWith(this.fence) && line.strip().equals(marks)) {
            this.fence = "";
        }
        return true;
    }

    /// A question becomes a heading, anything else an alert as at GitHub.
    private int admonition(int at, Matcher matcher) {
        String word = matcher.group(2).toLowerCase(Locale.ROOT);
        String title = Optional.ofNullable(matcher.group(3)).orElse("");
        if (word.matches("question|faq|help") && !title.isBlank()) {
            int deeper = Math.min(6, this.level + 1);
            return block(at, matcher.group(1), "#".repeat(deeper) + " " + title, "", deeper);
        }
        String kind = Alert.kind(word).orElse("note");
        return block(at, matcher.group(1), "> [!" + kind.toUpperCase(Locale.ROOT) + "] " + title, "> ", this.level);
    }

    /// Takes the lines that are indented below the opening one out of their indentation.
    /// @return the index of the last of them
    private int block(int at, String indent, String opening, String prefix, int inner) {
        int end = at + 1;
        int last = at;
        String deeper = indent + "    ";
        while (end < this.lines.size() && (this.lines.get(end).isBlank() || this.lines.get(end).startsWith(deeper))) {
            last = this.lines.get(end).isBlank() ? last : end;
            end++;
        }
        List<String> below = new ArrayList<>();
        for (String line : this.lines.subList(at + 1, last + 1)) {
            below.add(line.isBlank() ? "" : line.substring(deeper.length()));
        }
        this.lines.set(at, indent + opening);
        List<String> rewritten = new Dialects(below, inner, this.depth + 1).rewritten();
        for (int i = 0; i < rewritten.size(); i++) {
            this.lines.set(at + 1 + i, indent + prefix + rewritten.get(i));
        }
        return last;
    }

    private void rewriteLine(int at, String line) {
        Matcher container = CONTAINER.matcher(line);
        Matcher tag = TAG.matcher(line);
        Matcher attributes = ATTRIBUTES.matcher(line);
        if (container.matches()) {
            rewriteContainer(at, container.group(1), container.group(2).strip());
        }
        else if (tag.matches()) {
            rewriteTag(at, tag.group(1).toLowerCase(Locale.ROOT), tag.group(2));
        }
        else if (attributes.matches()) {
            rewriteAttributes(at, attributes.group(1));
        }
        else if (SCRIPT.matcher(line).matches()) {
            this.lines.set(at, "");
        }
    }

    /// Of a container that is no note only the words stay.
    private void rewriteContainer(int at, String kind, String title) {
        if (kind.isEmpty() && title.isEmpty()) {
            if (!this.containers.isEmpty() && !this.containers.pop()) {
                this.lines.set(at, "");
            }
            return;
        }
        boolean known = Alert.kind(kind).isPresent();
        this.containers.push(known);
        if (known && title.startsWith("[") && title.endsWith("]")) {
            this.lines.set(at, ":::" + kind + " " + title.substring(1, title.length() - 1));
        }
        else if (!known) {
            this.lines.set(at, title);
        }
    }

    private void rewriteTag(int at, String name, String parameters) {
        switch (name) {
            case "highlight" -> {
                String language = parameters.strip().split("\\s+", 2)[0].replaceAll("[^\\w+#-]", "");
                this.lines.set(at, "```" + language);
            }
            case "endhighlight", "/highlight" -> this.lines.set(at, "```");
            default -> {
                Matcher words = WORDS.matcher(parameters);
                this.lines.set(at, words.find() ? words.group(1) : "");
            }
        }
    }

    /// `{: #id}` below a heading names it; `{:toc}` stands for a list that was never
    /// there.
    private void rewriteAttributes(int at, String attributes) {
        this.lines.set(at, "");
        String above = (at > 0) ? this.lines.get(at - 1) : "";
        Matcher id = ID.matcher(attributes);
        if (HEADING.matcher(above).matches() && id.find() && !above.contains("{#")) {
            this.lines.set(at - 1, above + " {#" + id.group(1) + "}");
        }
        if (attributes.strip().startsWith("toc") && above.strip().matches("(?i)(?:[-*+]|1\\.)\\s+\\S.{0,40}")) {
            this.lines.set(at - 1, "");
        }
    }

}
