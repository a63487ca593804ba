package keyfound.content.lines;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;

/// Finds code fences and comments that are never closed, at the left edge or within lists
/// and quotations. They swallow what stands below them.
public final class UnclosedBlocks {

    private static final String END_OF_COMMENT = "-->";

    private UnclosedBlocks() {
    }

    /// @return in the order of the text
    public static List<FencedCodeBlock> fences(Document document) {
        List<FencedCodeBlock> open = new ArrayList<>();
        new NodeVisitor(new VisitHandler<>(FencedCodeBlock.class, block -> {
            if (block.getClosingFence().isEmpty()) {
                open.add(block);
            }
        })).visit(document);
        return open;
    }

    /// @return in the order of the text
    public static List<HtmlCommentBlock> comments(Document document) {
        List<HtmlCommentBlock> open = new ArrayList<>();
        new NodeVisitor(new VisitHandler<>(HtmlCommentBlock.class, block -> {
            if (block.getChars().indexOf(END_OF_COMMENT) < 0) {
                open.add(block);
            }
        })).visit(document);
        return open;
    }

}
