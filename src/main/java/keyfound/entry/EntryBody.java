package keyfound.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import keyfound.text.sketch.Sketch;

/// The text of an entry. Only the index holds it, never the heap.
///
/// @param errors the error messages it quotes, the most telling origin first
/// @param markdown the entry as written, heading included
/// @param anchors other fragment names of the entry on its collection page: the heading's
/// slug as GitHub makes it
public record EntryBody(Question question, Answer answer, List<ErrorText> errors, String markdown,
        List<String> anchors) {

    /// A link out of the site.
    private static final Pattern ADDRESS = Pattern.compile("href=\"https?://[^\"]+");

    public EntryBody {
        errors = List.copyOf(errors);
        anchors = List.copyOf(anchors);
    }

    /// The same text, reached by one more fragment name.
    EntryBody reachedBy(String anchor) {
        if (this.anchors.contains(anchor)) {
            return this;
        }
        List<String> more = new ArrayList<>(this.anchors);
        more.add(anchor);
        return new EntryBody(this.question, this.answer, this.errors, this.markdown, more);
    }

    /// Code, error texts and links: what translations of an entry share.
    Sketch codeSketch() {
        Stream<String> code = Stream.concat(this.answer.codeBlocks().stream(), this.answer.codeSpans().stream());
        Stream<String> messages = this.errors.stream().map(ErrorText::text);
        return Sketch.of(Stream.concat(code, messages),
                ADDRESS.matcher(this.answer.html().html()).results().map(MatchResult::group));
    }

}
