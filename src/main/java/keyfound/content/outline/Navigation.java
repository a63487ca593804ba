package keyfound.content.outline;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.PlainText;

/// Tells what only leads about within a page: lists of its headings, marks that say
/// nothing but their pictures.
public final class Navigation {

    private Navigation() {
    }

    /// Whether nearly all words of a block are those of links to places in the same page,
    /// or it has none.
    public static boolean is(Node block) {
        String all = PlainText.line(List.of(block));
        if (all.isBlank()) {
            return true;
        }
        List<Node> links = new ArrayList<>();
        collect(block, links);
        if (links.isEmpty()) {
            return false;
        }
        int linked = PlainText.line(links).length();
        return linked * 10 >= all.length() * 8;
    }

    private static void collect(Node node, List<Node> links) {
        switch (node) {
            case Link link when link.getUrl().startsWith("#") || onlyPictures(link) -> links.add(link);
            case Image _, ImageRef _ -> links.add(node);
            default -> node.getChildren().forEach(child -> collect(child, links));
        }
    }

    private static boolean onlyPictures(Link link) {
        for (Node child : link.getChildren()) {
            if (!(child instanceof Image || child instanceof ImageRef)) {
                return false;
            }
        }
        return link.hasChildren();
    }

}
