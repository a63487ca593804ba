package keyfound.entry;

/// What an entry asks.
///
/// @param text plain text on one line, without Markdown marks, shown in lists, titles and
/// JSON; never blank
/// @param html the same with code spans and, where the question is a fenced block, the
/// block; for headings and pages
public record Question(String text, SafeHtml html) {

    public Question {
        if (text.isBlank()) {
            throw new IllegalArgumentException("question is blank");
        }
    }

}
