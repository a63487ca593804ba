package keyfound.content.lines;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.content.guard.DeadlineText;
import keyfound.text.LowerCase;

/// The lines that site generators understand and Markdown does not: each stands alone,
/// and opens, closes or is something.
public enum SiteLines {

    /// `!!! note "Title"`, `??? question "Why?"` of MkDocs: indentation, marks, kind,
    /// title.
    ADMONITION("^( {0,12})(!!!|\\?\\?\\?\\+?) ++([\\w-]++)(?: ++[\\w-]++)*+ *+(?:\"(.*)\")?\\s*+$"),

    /// `=== "Linux"` of MkDocs: indentation, title.
    TAB("^( {0,12})===[!+]? +\"(.*)\"\\s*+$"),

    /// `::: details Why?` of VitePress, `:::{note}` of MyST: brace, kind, title.
    CONTAINER("^ {0,3}:{3,} *+(\\{?)([\\w-]*+)}?(.*)$"),

    /// `{% note %}` of Jekyll, `{{< expand "Why?" >}}` of Hugo: name, parameters.
    TAG("^\\s*+(?:\\{%-?|\\{\\{[<%])\\s*+(/?[\\w-]++)(.*?)(?:-?%}|[>%]}})\\s*+$"),

    /// `> [!question]- Why?` of Obsidian: title.
    CALLOUT("^> ?\\[!(?i:question|faq|help)][+-]? *+(\\S.*)$"),

    /// `<Accordion title="Why?">` of MDX: name, attributes. What stands between quotation
    /// marks may hold any sign (`question="No frames from <camera>"`).
    COMPONENT("^\\s*+<([A-Z][\\w.]{0,60})((?:\\s[^<>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+'|['\"])[^<>\"']*+)*+)?)>\\s*+$");

    /// A longer line is text.
    public static final int LONGEST = 2000;

    /// What the components of documentation sites are called, in lower case. Any other
    /// tag with a capital letter may be XML that somebody shows.
    private static final Set<String> COMPONENTS = Set.of("tabs", "tab", "tabitem", "tabpanel", "tabpane", "tabgroup",
            "codetabs", "codegroup", "codeblock", "card", "cards", "cardgroup", "cardgrid", "linkcard", "step", "steps",
            "callout", "admonition", "aside", "note", "tip", "info", "hint", "important", "warning", "caution",
            "danger", "check", "alert", "banner", "accordion", "accordions", "accordiongroup", "accordionitem",
            "collapse", "collapsible", "expand", "expander", "expandable", "details", "detailedexplanation", "summary",
            "disclosure", "dropdown", "toggle", "spoiler", "fold", "faq", "faqs", "faqitem", "faqentry", "faqlist",
            "question", "questions", "q", "answer", "a", "qa", "qna", "frame", "column", "columns", "row", "col",
            "grid", "fragment", "panel", "update", "snippet", "tooltip", "badge", "icon", "filetree", "details.summary",
            "tabs.tab", "cards.card", "accordion.item", "browserwindow", "tldr");

    private final Pattern pattern;

    SiteLines(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    Matcher matcher(String line) {
        return this.pattern.matcher(DeadlineText.timed(line));
    }

    static boolean isComponent(String name) {
        return COMPONENTS.contains(LowerCase.of(name));
    }

}
