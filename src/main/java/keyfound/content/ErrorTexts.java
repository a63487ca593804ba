package keyfound.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.vladsch.flexmark.util.ast.Node;
import keyfound.entry.ErrorText;
import keyfound.entry.ErrorText.Origin;

/// Finds what an entry quotes. It does not judge how telling a quotation is.
final class ErrorTexts {

    /// Within one line, up to 300 characters.
    private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”\\n]{4,300})[\"”]|[「『]([^」』\\n]{4,300})[」』]");

    private ErrorTexts() {
    }

    /// @param listed under `errors:` in the entry's metadata
    static List<ErrorText> of(List<String> listed, List<Node> question, List<Node> answer) {
        List<ErrorText> texts = new ArrayList<>();
        listed.forEach(text -> texts.add(new ErrorText(text, Origin.METADATA)));
        Code asked = Code.in(question);
        asked.blocks().forEach(block -> texts.add(new ErrorText(block, Origin.QUESTION)));
        asked.spans().forEach(span -> texts.add(new ErrorText(span, Origin.QUESTION)));
        texts.add(new ErrorText(PlainText.line(question), Origin.QUESTION));
        Code answered = Code.in(answer);
        answered.blocks().forEach(block -> texts.add(new ErrorText(block, Origin.ANSWER_BLOCK)));
        Stream.concat(answered.spans().stream(), quotations(PlainText.prose(answer)))
            .filter(ErrorTexts::saysSomething)
            .forEach(span -> texts.add(new ErrorText(span, Origin.ANSWER_SPAN)));
        return texts.stream().filter(text -> !text.text().isBlank()).distinct().toList();
    }

    private static Stream<String> quotations(String prose) {
        return QUOTED.matcher(prose).results().map(match -> (match.group(1) != null) ? match.group(1) : match.group(2));
    }

    private static boolean saysSomething(String span) {
        return span.strip().indexOf(' ') > 0 || span.chars().anyMatch(Character::isDigit);
    }

}
