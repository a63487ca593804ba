package keyfound.content;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.util.ast.Node;
import keyfound.entry.ErrorText;
import keyfound.entry.ErrorText.Origin;

/// Finds what an entry quotes. It does not judge how telling a quotation is.
final class ErrorTexts {

    private ErrorTexts() {
    }

    static List<ErrorText> of(List<Node> question, List<Node> answer) {
        List<ErrorText> texts = new ArrayList<>();
        Code asked = Code.in(question);
        asked.blocks().forEach(block -> texts.add(new ErrorText(block, Origin.QUESTION)));
        asked.spans().forEach(span -> texts.add(new ErrorText(span, Origin.QUESTION)));
        texts.add(new ErrorText(PlainText.line(question), Origin.QUESTION));
        Code answered = Code.in(answer);
        answered.blocks().forEach(block -> texts.add(new ErrorText(block, Origin.ANSWER_BLOCK)));
        answered.spans()
            .stream()
            .filter(ErrorTexts::saysSomething)
            .forEach(span -> texts.add(new ErrorText(span, Origin.ANSWER_SPAN)));
        return texts.stream().filter(text -> !text.text().isBlank()).distinct().toList();
    }

    private static boolean saysSomething(String span) {
        return span.indexOf(' ') > 0 || span.chars().anyMatch(Character::isDigit);
    }

}
