package keyfound.web.answer;

import java.util.regex.Pattern;

import keyfound.entry.Entry;
import keyfound.entry.SafeHtml;

/// An entry ready to print.
///
/// @param address absolute and short, for the copy-link button
/// @param question plain text, for titles
/// @param heading the question with its code
/// @param lang language of question and answer
public record ShownEntry(String address, String question, SafeHtml heading, SafeHtml answer, String lang) {

    private static final Pattern BLOCK = Pattern.compile("<(?:p|pre|figure|ul|ol|table|blockquote|div)[ >]");

    /// @param heading style of the question
    /// @param answer style of the answer
    public static ShownEntry of(Entry entry, String address, AnswerStyle heading, AnswerStyle answer) {
        return new ShownEntry(address, entry.question().text(), AnswerHtml.of(entry.question().html(), heading),
                AnswerHtml.of(entry.answer().html(), answer), entry.lang());
    }

    /// Whether the question is more than a line of words, such as a panic in a code
    /// block. HTML allows no such thing in a heading or a link.
    public boolean isBlock() {
        return BLOCK.matcher(this.heading.html()).find();
    }

}
