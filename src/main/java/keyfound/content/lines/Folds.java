package keyfound.content.lines;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.content.words.HeadingWords;
import keyfound.text.LowerCase;

/// What opens when a reader clicks on its title: `??? note "Why?"`, `::: details Why?`,
/// `{{< expand "Why?" >}}`, `<Accordion title="Why?">`. In a FAQ these are the questions;
/// inside of an answer they are asides.
final class Folds {

    /// Named so, it is a question whatever its title.
    private static final Set<String> QUESTIONS = Set.of("question", "questions", "faq", "faqitem", "faqentry", "qa",
            "qna", "help");

    private static final Set<String> NAMES = Set.of("details", "detail", "dropdown", "collapse", "collapsed",
            "collapsible", "expand", "expander", "expandable", "accordion", "accordionitem", "spoiler", "toggle",
            "fold", "disclosure", "summary");

    private static final Pattern TITLE = Pattern.compile(
            "\\s(?:title|question|summary|header|heading|label|q)=\\{?(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|'([^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+)')");

    private static final Pattern QUOTED = Pattern.compile("^\\s*(?:title=|summary=|text=)?\"([^\"]*)\"");

    private final boolean asking;

    private Folds(boolean asking) {
        this.asking = asking;
    }

    /// @param name of what opens, in lower case
    /// @param title empty when it has none
    record Fold(String name, String title) {
    }

    /// Looks through a file: its folds ask when more of them are put as questions than of
    /// its headings.
    static Folds of(List<String> lines) {
        int folds = 0;
        int headings = 0;
        CodeLines code = new CodeLines();
        for (String line : lines) {
            if (code.isCode(line)) {
                continue;
            }
            if (line.startsWith("#")) {
                headings += HeadingWords.asks(line) ? 1 : 0;
            }
            else {
                folds += opening(line).filter(fold -> HeadingWords.asks(fold.title())).isPresent() ? 1 : 0;
            }
        }
        return new Folds(folds > 1 && folds > headings);
    }

    /// The fold that a line opens.
    static Optional<Fold> opening(String line) {
        if (line.length() > SiteLines.LONGEST) {
            return Optional.empty();
        }
        String plain = line.strip();
        return (switch (plain.isEmpty() ? ' ' : plain.charAt(0)) {
            case '?' -> matched(SiteLines.ADMONITION, line)
                .map(found -> new Fold("details", Optional.ofNullable(found.group(4)).orElse("").strip()));
            case ':' -> matched(SiteLines.CONTAINER, line)
                .map(found -> new Fold(name(found.group(2)), quotedOrAll(found.group(3))));
            case '{' ->
                matched(SiteLines.TAG, line).map(found -> new Fold(name(found.group(1)), quotedOrAll(found.group(2))));
            case '<' ->
                matched(SiteLines.COMPONENT, line).map(found -> new Fold(name(found.group(1)), title(found.group(2))));
            default -> Optional.<Fold>empty();
        }).filter(Folds::isFold);
    }

    private static Optional<Matcher> matched(SiteLines kind, String line) {
        Matcher matcher = kind.matcher(line);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static String name(String word) {
        return LowerCase.of(word).replace("-", "");
    }

    /// The title that a tag `<Accordion title="…">` has; empty when it has none.
    static String title(String attributes) {
        Matcher title = TITLE.matcher(attributes);
        if (!title.find()) {
            return "";
        }
        String text = ((title.group(1) != null) ? title.group(1) : title.group(2)).strip();
        return asMarkdown(text.replace("\\\"", "\"").replace("\\'", "'"));
    }

    /// An attribute is plain text: `<camera>` in it is no tag.
    private static String asMarkdown(String text) {
        return (text.indexOf('`') < 0) ? text.replace("<", "\\<") : text;
    }

    private static String quotedOrAll(String parameters) {
        Matcher quoted = QUOTED.matcher(parameters);
        return quoted.find() ? quoted.group(1).strip()
                : parameters.contains("=\"") ? title(" " + parameters) : parameters.strip();
    }

    private static boolean isFold(Fold fold) {
        return NAMES.contains(fold.name()) || QUESTIONS.contains(fold.name());
    }

    /// The question that the line opens; empty when it opens none.
    Optional<String> question(String line) {
        return opening(line).filter(fold -> !fold.title().isBlank())
            .filter(fold -> QUESTIONS.contains(fold.name()) || this.asking)
            .map(Fold::title);
    }

}
