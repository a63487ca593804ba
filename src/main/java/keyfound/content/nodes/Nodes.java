package keyfound.content.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.util.ast.Node;

/// The nodes below a node.
public final class Nodes {

    private Nodes() {
    }

    /// What links to a heading are written with; empty where the node is none.
    public static Optional<String> anchor(Node node) {
        return (node instanceof Heading heading && !heading.getAnchorRefId().isEmpty())
                ? Optional.of(heading.getAnchorRefId()) : Optional.empty();
    }

    /// The children of a node; what the autolink extension wraps together counts as
    /// several.
    public static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child : node.getChildren()) {
            if (child instanceof TextBase) {
                child.getChildren().forEach(children::add);
            }
            else {
                children.add(child);
            }
        }
        return children;
    }

    /// A picture that is a link, as they stand behind the titles of projects.
    public static boolean isBadge(Node node) {
        return (node instanceof Link || node instanceof LinkRef) && node.hasChildren()
                && children(node).stream().allMatch(child -> child instanceof Image || child instanceof ImageRef);
    }

}
