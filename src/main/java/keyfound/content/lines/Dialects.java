package keyfound.content.lines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import keyfound.content.guard.DeadlineText;
import keyfound.content.markdown.Alert;
import keyfound.text.LowerCase;

/// Rewrites what other site generators understand as Markdown that says the same:
/// admonitions and tabs of MkDocs, short codes of Hugo, tags of Jekyll, containers of
/// VitePress. Every line stays the line it is; code is left alone.
public final class Dialects {

    private static final Pattern TRIGGER = Pattern.compile(
            "(?m)^[ \\t]*(?:(?:\\d{1,3}[.)] +|[-*] +)?\\*\\*[^*\\n]{1,300} \\*\\*[ \\t]*$|> ?\\[!(?i:question|faq|help)]|\\[qanda]|\\*{2,6} \\S|!!!|\\?\\?\\?|=== ?[\"']|:::|\\{%|\\{\\{[<%]|\\{:|\\{/\\*|<!-- ?(?:md|tab)|export (?:const|default) |={1,6} \\S|</?[A-Z]|\\$\\$[ \\t]*$)");

    /// `1. **Why? **`: with a blank before the closing stars it would not be bold.
    private static final Pattern LOOSE_BOLD = Pattern
        .compile("^(\\s*(?:\\d{1,3}[.)] +|[-*] +)?\\*\\*[^*\\s][^*]{0,300}?)\\s+\\*\\*\\s*$");

    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s");

    private static final Pattern WORDS = Pattern
        .compile("(?:^|\\s|(?:text|content|summary|label)=)\"([^\"]*[^\\s\"/.#]\\s[^\"]*)\"|\\stitle=\"([^\"]+)\"");

    private static final Pattern ATTRIBUTES = Pattern.compile("^\\s*\\{:(.*)}\\s*$");

    private static final Pattern ID = Pattern.compile("#([A-Za-z0-9][\\w.-]*)");

    private static final Pattern SCRIPT = Pattern.compile("^(?:export (?:const|default) .*|\\{/\\*.*\\*/}\\s*)$");

    /// Behind the opening line of a directive of MyST.
    private static final Pattern OPTION = Pattern.compile("^\\s*:[\\w-]++:(?:\\s.*)?$");

    private static final String PAGE = "(?:\\{\\{[<%]\\s*(?:rel)?ref\\s+\"?([^\"\\s>]{1,300})\"?\\s*[>%]}}"
            + "|\\{%-?\\s*(?:link|post_url)\\s+(\\S{1,300})\\s*-?%})";

    /// A page's address, as Hugo and Jekyll look it up; that of the site within a link
    /// only: anywhere else it is what the text speaks of.
    private static final Pattern LINK = Pattern
        .compile("(?<=]\\(|]: |\\b(?:href|src)=[\"'])\\{\\{\\s*(?:site\\.(?:baseurl|url)|base_url)\\s*}}" + PAGE + "?|"
                + PAGE);

    /// `<Badge text="Q" />: …` shows its text.
    private static final Pattern BADGE = Pattern
        .compile("^(\\s{0,3})<Badge\\s(?:[^<>]{0,200}\\s)?text=\"([^\"<>]{1,60})\"[^<>]{0,200}/>");

    /// `<Q>` above the question, and `<A>` above its answer.
    private static final Pattern QUESTION = Pattern.compile("(?i)q|question");

    private static final Pattern ANSWER = Pattern.compile("^\\s*<(?:A|Answer)\\s*>\\s*$");

    private static final int DEEPEST = 6;

    private static final int LONGEST_FORMULA = 200;

    private static final int LONGEST_COMPONENT = 2000;

    /// Lines looked through for the ends of components: enough for any honest file.
    private static final int MOST_LOOKS = 200_000;

    private final List<String> lines;

    private final int depth;

    private final Folds folds;

    private final Deque<Boolean> containers = new ArrayDeque<>();

    private final CodeLines code = new CodeLines();

    private int level = 1;

    private int looks;

    private Dialects(List<String> lines, Folds folds, int level, int depth) {
        this.folds = folds;
        this.lines = lines;
        this.level = level;
        this.depth = depth;
    }

    public static String markdown(String text) {
        if (!text.contains("{{") && !text.contains("{%") && !TRIGGER.matcher(DeadlineText.timed(text)).find()) {
            return text;
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (AsciiDoc.isIn(lines)) {
            AsciiDoc.rewrite(lines);
        }
        else if (OrgMode.isIn(lines)) {
            OrgMode.rewrite(lines);
        }
        return String.join("\n", new Dialects(lines, Folds.of(lines), 1, 0).rewritten());
    }

    private List<String> rewritten() {
        for (int i = 0; i < this.lines.size(); i++) {
            String line = this.lines.get(i);
            Matcher callout = SiteLines.CALLOUT.matcher(line);
            if (callout.matches() && this.depth < DEEPEST) {
                i = callout(i, callout.group(1));
                continue;
            }
            if (this.code.isCode(line) || line.length() > SiteLines.LONGEST) {
                continue;
            }
            if (line.strip().equals("$$")) {
                i = math(i);
                continue;
            }
            Matcher heading = HEADING.matcher(line);
            if (heading.lookingAt()) {
                this.level = heading.group(1).length();
            }
            Matcher admonition = SiteLines.ADMONITION.matcher(line);
            Matcher tab = SiteLines.TAB.matcher(line);
            Matcher component = SiteLines.COMPONENT.matcher(line);
            if (component.matches() && SiteLines.isComponent(component.group(1))) {
                component(i, component);
            }
            else if (this.depth < DEEPEST && admonition.matches()) {
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

    /// A formula between two lines `$$` is code: its stars and underscores mean nothing
    /// to Markdown.
    /// @return the index of its last line
    private int math(int at) {
        int end = at + 1;
        int last = Math.min(this.lines.size(), at + LONGEST_FORMULA);
        while (end < last && !this.lines.get(end).strip().equals("$$")) {
            end++;
        }
        if (end >= last) {
            return at;
        }
        this.lines.set(at, this.lines.get(at).replace("$$", "```math"));
        this.lines.set(end, this.lines.get(end).replace("$$", "```"));
        return end;
    }

    /// Takes the lines of the quotation below its title out of it.
    /// @return the index of the last of them
    private int callout(int at, String question) {
        int end = at + 1;
        List<String> inside = new ArrayList<>();
        while (end < this.lines.size() && this.lines.get(end).startsWith(">")) {
            String line = this.lines.get(end).substring(1);
            inside.add(line.startsWith(" ") ? line.substring(1) : line);
            end++;
        }
        this.lines.set(at, heading(question));
        List<String> rewritten = new Dialects(inside, this.folds, Math.min(6, this.level + 1), this.depth + 1)
            .rewritten();
        for (int i = 0; i < rewritten.size(); i++) {
            this.lines.set(at + 1 + i, rewritten.get(i));
        }
        return end - 1;
    }

    /// A question becomes a heading, anything else an alert as at GitHub.
    private int admonition(int at, Matcher matcher) {
        String word = LowerCase.of(matcher.group(3));
        String title = Optional.ofNullable(matcher.group(4)).orElse("");
        boolean asks = word.matches("question|faq|help") && !title.isBlank();
        if (asks || this.folds.question(this.lines.get(at)).isPresent()) {
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
        List<String> rewritten = new Dialects(below, this.folds, inner, this.depth + 1).rewritten();
        for (int i = 0; i < rewritten.size(); i++) {
            this.lines.set(at + 1 + i, indent + prefix + rewritten.get(i));
        }
        return last;
    }

    private void rewriteLine(int at, String line) {
        Matcher container = SiteLines.CONTAINER.matcher(line);
        Matcher tag = SiteLines.TAG.matcher(line);
        Matcher attributes = ATTRIBUTES.matcher(line);
        if (container.matches()) {
            rewriteContainer(at, container.group(2), container.group(3).strip());
            if (!container.group(1).isEmpty()) {
                dropOptions(at);
            }
        }
        else if (tag.matches()) {
            rewriteTag(at, LowerCase.of(tag.group(1)), tag.group(2));
        }
        else if (attributes.matches()) {
            rewriteAttributes(at, attributes.group(1));
        }
        else if (line.indexOf(" **") > 0 && LOOSE_BOLD.matcher(line).matches()) {
            this.lines.set(at, LOOSE_BOLD.matcher(line).replaceFirst("$1**"));
        }
        else if (line.contains("<Badge")) {
            this.lines.set(at, BADGE.matcher(line).replaceFirst("$1$2"));
        }
        else if (SCRIPT.matcher(line).matches()) {
            this.lines.set(at, "");
        }
        else if (line.contains("{{") || line.contains("{%")) {
            this.lines.set(at, LINK.matcher(DeadlineText.timed(line)).replaceAll(link -> target(link, line)));
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
        Optional<String> question = this.folds.question(this.lines.get(at));
        boolean known = Alert.kind(kind).isPresent() && question.isEmpty();
        this.containers.push(known);
        if (question.isPresent()) {
            this.lines.set(at, heading(question.get()));
        }
        else if (known && title.startsWith("[") && title.endsWith("]")) {
            this.lines.set(at, ":::" + kind + " " + title.substring(1, title.length() - 1));
        }
        else if (!known) {
            this.lines.set(at, title);
        }
    }

    /// In a span of code it stays.
    private static String target(MatchResult link, String line) {
        boolean code = line.substring(0, link.start()).chars().filter(c -> c == '`').count() % 2 == 1;
        String path = IntStream.rangeClosed(1, link.groupCount())
            .mapToObj(link::group)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
        return Matcher.quoteReplacement(code ? link.group() : path);
    }

    /// Of a directive of MyST.
    private void dropOptions(int at) {
        for (int i = at + 1; i < this.lines.size() && OPTION.matcher(this.lines.get(i)).matches(); i++) {
            this.lines.set(i, "");
        }
    }

    private String heading(String question) {
        return "#".repeat(Math.min(6, this.level + 1)) + " " + question;
    }

    /// Of a component only its title and what stands in it stay, out of its indentation.
    private void component(int at, Matcher opening) {
        String title = Folds.title(opening.group(2));
        String shown = title.isBlank() ? "" : "**" + title + "**";
        if (opening.group(2).stripTrailing().endsWith("/")) {
            this.lines.set(at, shown);
            return;
        }
        int end = closing(at, opening.group(1));
        if (end < 0) {
            return;
        }
        this.lines.set(at, this.folds.question(this.lines.get(at)).map(this::heading).orElse(shown));
        this.lines.set(end, "");
        List<String> inside = this.lines.subList(at + 1, end);
        int indent = inside.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
        inside.replaceAll(line -> line.isBlank() ? "" : line.substring(indent));
        if (title.isBlank() && QUESTION.matcher(opening.group(1)).matches()) {
            this.lines.set(at, questionOf(inside));
        }
    }

    /// Takes the lines above the answer as the question; empty where there is no answer.
    private String questionOf(List<String> inside) {
        int answer = 0;
        while (answer < inside.size() && !ANSWER.matcher(inside.get(answer)).matches()) {
            answer++;
        }
        String question = String.join(" ", inside.subList(0, answer).stream().map(String::strip).toList()).strip();
        if (answer == inside.size() || question.isEmpty()) {
            return "";
        }
        inside.subList(0, answer).replaceAll(_ -> "");
        return heading("Q: " + question);
    }

    /// @return the index of the line that closes the component; -1 when none does
    private int closing(int at, String name) {
        int last = (this.looks > MOST_LOOKS) ? at : Math.min(this.lines.size(), at + LONGEST_COMPONENT);
        int open = 1;
        for (int end = at + 1; end < last; end++) {
            this.looks++;
            String line = this.lines.get(end).strip();
            boolean again = line.startsWith("<" + name) && line.endsWith(">") && !line.endsWith("/>")
                    && !line.contains("</") && !Character.isLetterOrDigit(line.charAt(name.length() + 1));
            open += line.equals("</" + name + ">") ? -1 : again ? 1 : 0;
            if (open == 0) {
                return end;
            }
        }
        return -1;
    }

    private void rewriteTag(int at, String name, String parameters) {
        switch (name) {
            case "highlight" -> {
                String language = parameters.strip().split("\\s+", 2)[0].replaceAll("[^\\w+#-]", "");
                this.lines.set(at, "```" + language);
            }
            case "endhighlight", "/highlight" -> this.lines.set(at, "```");
            default -> {
                Optional<String> question = this.folds.question(this.lines.get(at));
                Matcher words = WORDS.matcher(parameters);
                this.lines.set(at, question.map(this::heading).orElseGet(() -> words.find() ? found(words) : ""));
            }
        }
    }

    private static String found(Matcher words) {
        return Optional.ofNullable(words.group(1)).orElseGet(() -> words.group(2));
    }

    /// `{: #id}` below a heading names it; `{:toc}` stands for a list that was never
    /// there.
    private void rewriteAttributes(int at, String attributes) {
        this.lines.set(at, "");
        String above = (at > 0) ? this.lines.get(at - 1) : "";
        Matcher id = ID.matcher(attributes);
        if (HEADING.matcher(above).lookingAt() && id.find() && !above.contains("{#")) {
            this.lines.set(at - 1, above + " {#" + id.group(1) + "}");
        }
        if (attributes.strip().startsWith("toc") && above.strip().matches("(?i)(?:[-*+]|1\\.)\\s+\\S.{0,40}")) {
            this.lines.set(at - 1, "");
        }
    }

}
