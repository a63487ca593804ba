package keyfound.content.lines;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;

/// Finds code fences that are never closed, at the left edge or within lists and
/// quotations.
public final class FenceCheck {

    private FenceCheck() {
    }

    /// @return in the order of the text
    public static List<FencedCodeBlock> unclosed(Document document) {
        List<FencedCodeBlock> open = new ArrayList<>();
        new NodeVisitor(new VisitHandler<>(FencedCodeBlock.class, block -> {
            if (block.getClosingFence().isEmpty()) {
                open.add(block);
            }
        })).visit(document);
        return open;
    }

}
