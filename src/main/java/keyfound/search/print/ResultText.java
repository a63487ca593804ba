package keyfound.search.print;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.search.Difference;
import keyfound.search.Hit;
import keyfound.search.LineMatch;
import keyfound.search.Lookalikes;
import keyfound.search.QueryReading;
import keyfound.search.Reason;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;

/// A search result as a terminal shows it: the verdict in one sentence, the answer, the
/// others below.
///
/// @param best the entry of the first hit; empty when nothing was found
/// @param address where an entry can be read
/// @param locale Chinese for any Chinese one, English for all others
public record ResultText(SearchResult result, Optional<Entry> best, Function<EntryId, String> address, Locale locale) {

    private static final ResourceBundle.Control NEVER_THE_SERVERS_OWN = ResourceBundle.Control
        .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final int MAX_OTHERS = 4;

    /// The same where nothing but a list is shown.
    private static final int MAX_LISTED = 10;

    private static final int MAX_LINES_SHOWN = 3;

    public String text() {
        return text(Form.TERMINAL);
    }

    /// The same as Markdown: what is listed are links.
    public String markdown() {
        return text(Form.MARKDOWN);
    }

    private String text(Form form) {
        StringBuilder text = new StringBuilder(headline()).append('\n');
        List<Hit> others = this.result.hits();
        if (opens() && this.best.isPresent()) {
            appendBest(this.best.get(), others.getFirst(), text);
            others = others.subList(1, others.size());
            List<Hit> also = this.result.alsoHere();
            appendAlso(also, form, text);
            others = others.stream().filter(hit -> !also.contains(hit)).toList();
        }
        this.result.contrast().ifPresent(contrast -> appendContrast(contrast, form, text));
        appendOthers(others, form, text);
        this.result.suggestion()
            .ifPresent(better -> text.append('\n').append(word("suggestion").formatted(better)).append('\n'));
        return text.toString();
    }

    private boolean isFewWords() {
        return this.result.reading().kind() == QueryReading.Kind.WORDS;
    }

    /// A few words ask for a list; the answer is shown where they are a known message all
    /// the same.
    private boolean opens() {
        return this.result.verdict() == Verdict.KNOWN || (this.result.verdict() == Verdict.SIMILAR && !isFewWords());
    }

    private String headline() {
        if (isFewWords() && !this.result.hits().isEmpty()) {
            String words = this.result.reading().lines().getFirst().text();
            String key = (this.result.total() == 1) ? "answer" : "answers";
            return word(key).formatted(this.result.shownTotal(), words);
        }
        String asked = (this.result.reading().kind() == QueryReading.Kind.QUESTION) ? "question-" : "";
        return word(asked + switch (this.result.verdict()) {
            case KNOWN -> "known";
            case SIMILAR -> "similar";
            case UNKNOWN -> this.result.hits().isEmpty() ? "nothing" : "unknown";
        });
    }

    private void appendBest(Entry entry, Hit hit, StringBuilder text) {
        hit.difference().ifPresent(difference -> text.append(sentence(difference)).append('\n'));
        hit.matched()
            .stream()
            .limit(MAX_LINES_SHOWN)
            .forEach(match -> text.append(word("line").formatted(match.line(), shown(match))).append('\n'));
        appendReason(hit.reason(), text);
        text.append("\n# ").append(entry.question().text()).append("\n\n");
        text.append(EntryText.of(entry).markdown()).append("\n\n");
        text.append(this.address.apply(entry.id())).append('\n');
    }

    private void appendReason(Reason reason, StringBuilder text) {
        if (!reason.identifies().isEmpty()) {
            text.append(word("identified").formatted(String.join(" … ", reason.identifies()))).append('\n');
        }
        reason.unexplained()
            .stream()
            .findFirst()
            .ifPresent(
                    line -> text.append(word("unexplained").formatted(line.line(), line.text().strip())).append('\n'));
    }

    private String sentence(Difference difference) {
        return switch (difference.kind()) {
            case OTHER_CODE -> word("other-code").formatted(difference.brought(), difference.written());
            case OTHER_NAME -> word("other-name").formatted(difference.brought(), difference.written());
            case OTHER_WORDS -> word("other-words").formatted(difference.brought(), difference.written());
        };
    }

    private static String shown(LineMatch match) {
        return match.text().strip();
    }

    private void appendContrast(Lookalikes contrast, Form form, StringBuilder text) {
        text.append('\n').append(word("contrast")).append('\n').append(form.before);
        for (Lookalikes.Choice choice : contrast.choices()) {
            String words = choice.words().isEmpty() ? choice.message().text() : String.join(", ", choice.words());
            text.append(form.line(words + (choice.brought() ? word("brought") : "") + ": ", choice.entry().question(),
                    this.address.apply(choice.entry().id())));
        }
    }

    private void appendAlso(List<Hit> also, Form form, StringBuilder text) {
        for (Hit hit : also) {
            text.append('\n').append(word("also").formatted(hit.matched().getFirst().line())).append('\n');
            text.append(form.before);
            text.append(form.line("", hit.question().text(), this.address.apply(hit.entry().id())));
        }
    }

    private void appendOthers(List<Hit> others, Form form, StringBuilder text) {
        if (others.isEmpty()) {
            return;
        }
        int most = (isFewWords() && !opens()) ? MAX_LISTED : MAX_OTHERS;
        text.append('\n').append((most == MAX_LISTED) ? "" : word("others") + '\n');
        text.append((most == MAX_LISTED) ? "" : form.before);
        for (Hit hit : others.subList(0, Math.min(most, others.size()))) {
            text.append(form.line("", hit.question().text(), this.address.apply(hit.entry().id())));
        }
    }

    /// The line that says where to ask when nothing answers.
    public static String ask(String address, Locale locale) {
        return "\n" + word("ask", locale).formatted(address) + "\n";
    }

    private String word(String key) {
        return word(key, this.locale);
    }

    private static String word(String key, Locale locale) {
        return ResourceBundle.getBundle("keyfound.search.print.words", locale, NEVER_THE_SERVERS_OWN).getString(key);
    }

    /// How a list is printed.
    private enum Form {

        TERMINAL(""), MARKDOWN("\n");

        /// Between a list and the line above it.
        private final String before;

        Form(String before) {
            this.before = before;
        }

        private String line(String before, String question, String address) {
            return switch (this) {
                case TERMINAL -> "  " + before + question + "\n    " + address + "\n";
                case MARKDOWN ->
                    "- " + before + "[" + question.replace("[", "\\[").replace("]", "\\]") + "](" + address + ")\n";
            };
        }

    }

}
