package keyfound.content.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
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
        return open(document, FencedCodeBlock.class, block -> block.getClosingFence().isEmpty());
    }

    /// @return in the order of the text
    public static List<HtmlCommentBlock> comments(Document document) {
        return open(document, HtmlCommentBlock.class, block -> block.getChars().indexOf(END_OF_COMMENT) < 0);
    }

    private static <T extends Node> List<T> open(Document document, Class<T> kind, Predicate<T> isOpen) {
        List<T> open = new ArrayList<>();
        new NodeVisitor(new VisitHandler<>(kind, block -> {
            if (isOpen.test(block)) {
                open.add(block);
            }
        })).visit(document);
        return open;
    }

}
