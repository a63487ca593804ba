package keyfound.content.outline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import keyfound.content.guard.DeadlineText;
import keyfound.content.nodes.PlainText;
import keyfound.content.way.FilePiece;
import keyfound.content.words.QuestionMarkers;

/// Takes the numbers of sections away from questions: of `2.1 Why?` where `2.2 How?` or
/// the section `2. Network` stands beside it. A number that nothing is counted with
/// belongs to the question: `2.4 GHz does not work`.
final class OutlineNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,2})\\.(\\d{1,2})[.、]?\\s.*", Pattern.DOTALL);

    private static final Pattern SECTION = Pattern.compile("\\s*(\\d{1,2})(?:[.、:：)]|\\s).*", Pattern.DOTALL);

    private OutlineNumbers() {
    }

    static List<FilePiece> cut(List<FilePiece> pieces) {
        Set<Count> numbers = pieces.stream().flatMap(piece -> Count.of(piece).stream()).collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return pieces;
        }
        Set<String> sections = pieces.stream()
            .filter(FilePiece.Group.class::isInstance)
            .map(group -> SECTION.matcher(PlainText.words(group.node())))
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1))
            .collect(Collectors.toSet());
        return pieces.stream().map(piece -> without(piece, numbers, sections)).toList();
    }

    private static FilePiece without(FilePiece piece, Set<Count> numbers, Set<String> sections) {
        boolean counted = Count.of(piece)
            .filter(number -> numbers.stream().anyMatch(number::isBeside)
                    || sections.contains(Integer.toString(number.section())))
            .isPresent();
        return (counted && piece instanceof FilePiece.Ask ask) ? new FilePiece.Ask(ask.node(),
                QuestionMarkers.withoutOutlineNumber(ask.asked()), ask.rest(), ask.named()) : piece;
    }

    private record Count(int section, int place) {

        /// Empty when the piece asks nothing, or begins with no number.
        static Optional<Count> of(FilePiece piece) {
            if (!(piece instanceof FilePiece.Ask ask) || ask.asked().isEmpty()) {
                return Optional.empty();
            }
            Matcher matcher = NUMBER.matcher(DeadlineText.timed(PlainText.line(ask.asked())));
            return matcher.matches()
                    ? Optional.of(new Count(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                    : Optional.empty();
        }

        /// `2.1` and `2.2`, or the first of a section and any of the one before or
        /// behind.
        boolean isBeside(Count other) {
            int apart = Math.abs(this.section - other.section);
            return (apart == 0) ? Math.abs(this.place - other.place) == 1 : apart == 1 && this.place == 1;
        }

    }

}
