package keyfound.content.assembly;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.PlainText;

/// The paragraphs of block quotes, as which many writers set a message apart: `> Error:
/// ENOSPC: …`.
final class QuotedParagraphs {

    private QuotedParagraphs() {
    }

    /// One text a paragraph, in order.
    static List<String> in(List<Node> nodes) {
        List<String> paragraphs = new ArrayList<>();
        nodes.forEach(node -> collect(node, false, paragraphs));
        return paragraphs;
    }

    private static void collect(Node node, boolean quoted, List<String> paragraphs) {
        if (quoted && node instanceof Paragraph) {
            paragraphs.add(PlainText.line(List.of(node)));
            return;
        }
        boolean inside = quoted || node instanceof BlockQuote;
        node.getChildren().forEach(child -> collect(child, inside, paragraphs));
    }

}
