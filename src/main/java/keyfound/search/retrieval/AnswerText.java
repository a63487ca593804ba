package keyfound.search.retrieval;

import java.util.List;

/// What an answer says, without its marks.
///
/// @param prose plain text without code blocks
/// @param codeBlocks the text of each, in order
public record AnswerText(String prose, List<String> codeBlocks) {

    public static final AnswerText NONE = new AnswerText("", List.of());

    public AnswerText {
        codeBlocks = List.copyOf(codeBlocks);
    }

}
