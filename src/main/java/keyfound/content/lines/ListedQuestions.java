package keyfound.content.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Questions that stand in the front matter, as themes of Jekyll and Hugo want them:
/// `faq:` or `questions:`, a list of `- q: Why?` with `a: Because.` below. They become
/// headings and answers in the lines they stand in.
public final class ListedQuestions {

    private static final Pattern LIST = Pattern.compile("(?:faqs?|questions|qa|qna)\\s*:\\s*");

    private static final Pattern QUESTION = Pattern.compile("\\s*-\\s+(?:q|question|title|name)\\s*:\\s+(\\S.*)");

    private static final Pattern ANSWER = Pattern
        .compile("\\s+(?:a|answer|text|content|description|body)\\s*:(?:\\s+(.*))?");

    private static final Pattern BLOCK = Pattern.compile("[|>][+-]?\\d?[+-]?");

    private final List<String> body = new ArrayList<>();

    private int questions;

    private boolean answering;

    private boolean listing;

    private ListedQuestions() {
    }

    /// @param yaml the front matter
    /// @return a line of Markdown for each of its lines; empty when it lists no question
    public static Optional<List<String>> in(String yaml) {
        if (!yaml.contains("- ")) {
            return Optional.empty();
        }
        ListedQuestions listed = new ListedQuestions();
        yaml.lines().forEach(line -> listed.body.add((line.length() > SiteLines.LONGEST) ? "" : listed.markdown(line)));
        return (listed.questions > 0) ? Optional.of(List.copyOf(listed.body)) : Optional.empty();
    }

    private String markdown(String line) {
        if (!line.isBlank() && !Character.isWhitespace(line.charAt(0)) && !line.startsWith("-")) {
            this.listing = LIST.matcher(line).matches();
            this.answering = false;
            return "";
        }
        if (!this.listing) {
            return "";
        }
        Matcher question = QUESTION.matcher(line);
        if (question.matches()) {
            this.questions++;
            this.answering = false;
            return "## Q: " + unquoted(question.group(1));
        }
        Matcher answer = ANSWER.matcher(line);
        if (!this.answering && answer.matches()) {
            this.answering = true;
            String text = Optional.ofNullable(answer.group(1)).orElse("").strip();
            return BLOCK.matcher(text).matches() ? "" : unquoted(text);
        }
        return this.answering ? line.strip() : "";
    }

    private static String unquoted(String scalar) {
        String text = scalar.strip();
        char quote = text.isEmpty() ? ' ' : text.charAt(0);
        boolean quoted = text.length() > 1 && (quote == '"' || quote == '\'')
                && text.charAt(text.length() - 1) == quote;
        if (!quoted) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        return (quote == '"') ? inner.replace("\\\"", "\"").replace("\\n", " ") : inner.replace("''", "'");
    }

}
