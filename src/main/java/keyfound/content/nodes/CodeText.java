package keyfound.content.nodes;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;

/// The code that stands in some nodes, apart from their prose.
///
/// @param blocks the text of each block, in order
/// @param spans the text of each inline span, in order
public record CodeText(List<String> blocks, List<String> spans) {

    public static CodeText in(List<Node> nodes) {
        CodeText code = new CodeText(new ArrayList<>(), new ArrayList<>());
        nodes.forEach(code::collect);
        return new CodeText(List.copyOf(code.blocks), List.copyOf(code.spans));
    }

    private void collect(Node node) {
        switch (node) {
            case FencedCodeBlock block -> this.blocks.add(block.getContentChars().toString().stripTrailing());
            case IndentedCodeBlock block -> this.blocks.add(block.getContentChars().toString().stripTrailing());
            case com.vladsch.flexmark.ast.Code span -> this.spans.add(span.getText().toString());
            default -> node.getChildren().forEach(this::collect);
        }
    }

}
