package keyfound.content.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.Inlines;
import keyfound.content.nodes.PlainText;

/// A question as the term of a definition list, its answer behind `:`.
///
/// @param asking whether most of its terms must ask; a glossary within an answer does not
record DefinitionLists(boolean asking) implements QuestionStyle {

    @Override
    public Optional<Reading> read(Outline outline) {
        List<FilePiece> pieces = new ArrayList<>();
        for (Node block : outline.blocks()) {
            switch (block) {
                case Heading heading -> pieces.add(new FilePiece.Group(heading, heading.getLevel()));
                case DefinitionList list -> list.getChildren().forEach(part -> addPart(part, pieces));
                default -> pieces.add(new FilePiece.Text(block));
            }
        }
        Reading reading = new Reading("definition list", pieces);
        return isOfQuestions(reading, outline, this.asking) ? Optional.of(reading) : Optional.empty();
    }

    /// Most of its terms ask, or all are asked for in a FAQ that has nothing else.
    static boolean isOfQuestions(Reading reading, Outline outline, boolean asking) {
        long asked = reading.pieces().stream().filter(DefinitionLists::asks).count();
        return reading.questions() > 0 && (asking ? asked * 2 > reading.questions() : outline.isFaq());
    }

    private static boolean asks(FilePiece piece) {
        return piece instanceof FilePiece.Ask ask && HeadingWords.asks(PlainText.line(ask.asked()));
    }

    private static void addPart(Node part, List<FilePiece> pieces) {
        switch (part) {
            case DefinitionTerm term -> pieces.add(new FilePiece.Ask(term,
                    QuestionMarkers.withoutQuestion(withoutSemicolon(Inlines.undressed(Inlines.within(term)))),
                    List.of()));
            case DefinitionItem item ->
                QuestionMarkers.children(item).forEach(block -> pieces.add(new FilePiece.Text(block)));
            default -> pieces.add(new FilePiece.Text(part));
        }
    }

    /// As wikis begin a term.
    private static List<Node> withoutSemicolon(List<Node> term) {
        if (term.isEmpty() || !(term.getFirst() instanceof Text text) || !text.getChars().startsWith("; ")) {
            return term;
        }
        List<Node> words = new ArrayList<>(term);
        words.set(0, new Text(text.getChars().subSequence(2)));
        return words;
    }

}
