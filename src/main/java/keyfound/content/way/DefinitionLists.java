package keyfound.content.way;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.Inlines;
import keyfound.content.nodes.Nodes;
import keyfound.content.nodes.PlainText;
import keyfound.content.words.HeadingWords;
import keyfound.content.words.QuestionMarkers;

/// A question as the term of a definition list, its answer behind `:`.
///
/// @param asking whether most of its terms must ask; a glossary within an answer does not
public record DefinitionLists(boolean asking) implements Way {

    @Override
    public String name() {
        return "definition list";
    }

    @Override
    public List<FilePiece> read(Passage passage) {
        List<FilePiece> pieces = new ArrayList<>();
        for (Node block : passage.blocks()) {
            if (block instanceof DefinitionList list) {
                list.getChildren().forEach(part -> addPart(part, pieces));
            }
            else {
                pieces.add(new FilePiece.Text(block));
            }
        }
        return isOfQuestions(pieces, passage.faq(), this.asking) ? pieces : List.of();
    }

    @Override
    public boolean isLastResort() {
        return !this.asking;
    }

    /// Most of its terms ask, or tell of errors in a FAQ, or all are asked for in a FAQ
    /// that has nothing else.
    static boolean isOfQuestions(List<FilePiece> pieces, boolean faq, boolean asking) {
        long asked = pieces.stream().filter(piece -> asks(piece, faq)).count();
        long questions = pieces.stream().filter(FilePiece.Ask.class::isInstance).count();
        return questions > 0 && (asking ? asked * 2 > questions : faq);
    }

    private static boolean asks(FilePiece piece, boolean faq) {
        if (!(piece instanceof FilePiece.Ask ask)) {
            return false;
        }
        String words = PlainText.line(ask.asked());
        return HeadingWords.asks(words) || (faq && HeadingWords.tellsOfError(words));
    }

    private static void addPart(Node part, List<FilePiece> pieces) {
        switch (part) {
            case DefinitionTerm term -> pieces.add(new FilePiece.Ask(term,
                    QuestionMarkers.withoutQuestion(withoutSemicolon(Inlines.undressed(Inlines.within(term)))),
                    List.of()));
            case DefinitionItem item -> Nodes.children(item).forEach(block -> pieces.add(new FilePiece.Text(block)));
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
