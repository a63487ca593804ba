package keyfound.content.way;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.Inlines;
import keyfound.content.nodes.Nodes;
import keyfound.content.nodes.PlainText;
import keyfound.content.words.HeadingWords;

/// `> Code Sign error: no profile matches` above what helps, below a heading that gathers
/// errors.
public final class QuotedMessages implements Way {

    @Override
    public String name() {
        return "quoted messages";
    }

    @Override
    public List<FilePiece> read(Passage passage) {
        if (!passage.faq() || !passage.gathers()) {
            return List.of();
        }
        List<Node> quotes = passage.blocks().stream().filter(QuotedMessages::isAlone).toList();
        boolean messages = quotes.stream().filter(QuotedMessages::complains).count() * 2 > quotes.size();
        List<FilePiece> pieces = new ArrayList<>();
        for (Node block : passage.blocks()) {
            pieces.add((messages && isAlone(block))
                    ? new FilePiece.Ask(block, Inlines.undressed(Nodes.children(block.getFirstChild())), List.of())
                    : new FilePiece.Text(block));
        }
        return pieces;
    }

    /// One paragraph, and something else below it.
    private static boolean isAlone(Node block) {
        return block instanceof BlockQuote && block.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getNext() == null && block.getNext() != null && !(block.getNext() instanceof BlockQuote);
    }

    private static boolean complains(Node quote) {
        String words = PlainText.line(List.of(quote));
        return HeadingWords.fails(words) || HeadingWords.hasCode(words);
    }

}
