package keyfound.entry;

import java.util.List;

/// What an entry answers, in the forms its readers need.
///
/// @param html for the page
/// @param prose plain text without code blocks, paragraphs separated by a newline; code
/// spans stay in it as text
/// @param codeBlocks the text of each fenced or indented block, in order
/// @param codeSpans the text of each inline code span, in order, repeats kept
public record Answer(SafeHtml html, String prose, List<String> codeBlocks, List<String> codeSpans) {

    public Answer {
        codeBlocks = List.copyOf(codeBlocks);
        codeSpans = List.copyOf(codeSpans);
    }

}
