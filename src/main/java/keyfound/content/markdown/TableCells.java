package keyfound.content.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// In a cell of a table `\|` is a stroke that ends no cell, in code, too (GFM
/// specification, section 4.10).
final class TableCells {

    private static final String ESCAPED = "\\|";

    private TableCells() {
    }

    static void unescapePipes(Node document) {
        new NodeVisitor(new VisitHandler<>(TableBlock.class, TableCells::unescapeCode)).visit(document);
    }

    private static void unescapeCode(Node node) {
        if (node instanceof Code code && code.getText().indexOf(ESCAPED) >= 0) {
            for (Node child : code.getChildren()) {
                if (child instanceof Text text) {
                    text.setChars(unescaped(text.getChars()));
                }
            }
            code.setText(unescaped(code.getText()));
        }
        node.getChildren().forEach(TableCells::unescapeCode);
    }

    private static BasedSequence unescaped(BasedSequence chars) {
        return BasedSequence.of(chars.toString().replace(ESCAPED, "|"));
    }

}
