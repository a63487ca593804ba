package keyfound.web.ask;

import java.util.List;
import java.util.stream.Collectors;

import keyfound.demand.KeptText;
import keyfound.demand.question.AskedText;
import keyfound.search.QueryReading;

/// What `parts/ask.html` prints: the form of a question, filled in as far as possible.
///
/// @param lines the telling lines without secrets; the reader sees and edits them before
/// they are sent
/// @param context what the reader was doing; may be empty
public record AskForm(String lines, String context) {

    private static final int MOST_LINES = 6;

    public static AskForm of(QueryReading reading) {
        List<QueryReading.QueryLine> telling = reading.lines();
        return of(
                telling.stream().limit(MOST_LINES).map(QueryReading.QueryLine::text).collect(Collectors.joining("\n")));
    }

    static AskForm of(String lines) {
        return new AskForm(KeptText.lines(lines, AskedText.LONGEST_LINES), "");
    }

    public int longestLines() {
        return AskedText.LONGEST_LINES;
    }

    public int longestContext() {
        return AskedText.LONGEST_CONTEXT;
    }

    /// HTML drops a newline at the beginning of a text area, so one more is added.
    public String boxText() {
        return this.lines.isEmpty() ? "" : "\n" + this.lines;
    }

}
