package keyfound.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What opens when a reader clicks on its title: `??? note "Why?"`, `::: details Why?`, `{{< expand "Why?" >}}`,
/// `<Accordion title="Why?">`. In a FAQ these are the questions; inside of an answer they are asides.
final class Folds {

    /// Named so, it is a question whatever its title.
    private static final Set<String> QUESTIONS = Set.of("question", "questions", "faq", "faqitem", "faqentry", "qa",
            "qna", "help");

    private static final Set<String> NAMES = Set.of("details", "detail", "dropdown", "collapse", "collapsed",
            "collapsible", "expand", "expander", "expandable", "accordion", "accordionitem", "spoiler", "toggle",
            "fold", "disclosure", "summary");

    private static final Pattern MKDOCS = Pattern.compile("^\\s*\\?\\?\\?\\+? +[\\w -]+\"(.*)\"\\s*$");

    private static final Pattern CONTAINER = Pattern.compile("^\\s{0,3}:{3,} *\\{?([\\w-]+)}?(.*)$");

    private static final Pattern TAG = Pattern
        .compile("^\\s*(?:\\{%-?|\\{\\{[<%])\\s*([\\w-]+)(.*?)(?:-?%}|[>%]}})\\s*$");

    private static final Pattern COMPONENT = Pattern.compile("^\\s*<([A-Z][\\w.]{0,60})((?:\\s[^<>]{0,500})?)>\\s*$");

    private static final Pattern TITLE = Pattern
        .compile("\\s(?:title|question|summary|header|heading|label|q)=\\{?(?:\"([^\"]*)\"|'([^']*)')");

    private static final Pattern QUOTED = Pattern.compile("^\\s*(?:title=|summary=|text=)?\"([^\"]*)\"");

    private final boolean asking;

    private Folds(boolean asking) {
        this.asking = asking;
    }

    /// @param name of what opens, in lower case
    /// @param title empty when it has none
    record Fold(String name, String title) {
    }

    /// Looks through a file: its folds ask when more of them are put as questions than
    /// of its headings.
    static Folds of(List<String> lines) {
        int folds = 0;
        int headings = 0;
        for (String line : lines) {
            if (line.startsWith("#")) {
                headings += Wording.asks(line) ? 1 : 0;
            }
            else {
                folds += opening(line).filter(fold -> Wording.asks(fold.title())).isPresent() ? 1 : 0;
            }
        }
        return new Folds(folds > 1 && folds > headings);
    }

    /// The fold that a line opens.
    static Optional<Fold> opening(String line) {
        String plain = line.strip();
        if (plain.isEmpty() || "?:{<".indexOf(plain.charAt(0)) < 0) {
            return Optional.empty();
        }
        Matcher matcher = MKDOCS.matcher(line);
        if (matcher.matches()) {
            return Optional.of(new Fold("details", matcher.group(1).strip()));
        }
        for (Pattern pattern : List.of(CONTAINER, TAG, COMPONENT)) {
            matcher = pattern.matcher(line);
            if (matcher.matches()) {
                String name = matcher.group(1).toLowerCase(Locale.ROOT).replace("-", "");
                String title = title(pattern, matcher.group(2));
                return Optional.of(new Fold(name, title)).filter(Folds::isFold);
            }
        }
        return Optional.empty();
    }

    /// The title that a tag `<Accordion title="…">` has; empty when it has none.
    static String title(String attributes) {
        Matcher title = TITLE.matcher(attributes);
        return title.find() ? ((title.group(1) != null) ? title.group(1) : title.group(2)).strip() : "";
    }

    private static String title(Pattern pattern, String parameters) {
        if (pattern.equals(COMPONENT)) {
            return title(parameters);
        }
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
