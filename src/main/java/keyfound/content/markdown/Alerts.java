package keyfound.content.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.Inlines;
import keyfound.content.nodes.Nodes;

/// Finds the alerts of a document and makes them nodes of their own.
final class Alerts {

    private static final Pattern GITHUB = Pattern.compile("\\s*\\[!(\\w{1,20})][+-]?\\s*(.*)\\s*");

    private static final Pattern OPENING = Pattern.compile("\\s*:{3,}\\s*\\{?(\\w{1,20})}?\\s*(.*?)\\s*");

    private static final Pattern CLOSING = Pattern.compile("\\s*:{3,}\\s*");

    private Alerts() {
    }

    static void find(Document document) {
        findQuotes(document, 0);
        findContainers(document);
    }

    private static void findQuotes(Node parent, int depth) {
        for (Node node : Nodes.children(parent)) {
            if (node instanceof BlockQuote && node.getFirstChild() instanceof Paragraph first) {
                replace(node, first, GITHUB);
            }
            else if (node.hasChildren() && depth < 20 && !(node instanceof Paragraph)) {
                findQuotes(node, depth + 1);
            }
        }
    }

    private static void replace(Node quote, Paragraph first, Pattern opening) {
        opened(first, opening).ifPresent(alert -> {
            quote.insertBefore(alert);
            Nodes.children(quote).forEach(alert::appendChild);
            quote.unlink();
            alert.setCharsFromContent();
        });
    }

    /// `:::tip` and what follows it, up to `:::`.
    private static void findContainers(Document document) {
        Alert open = null;
        for (Node node : Nodes.children(document)) {
            if (node instanceof Paragraph paragraph && open == null) {
                Optional<Alert> alert = opened(paragraph, OPENING);
                if (alert.isPresent()) {
                    open = alert.get();
                    node.insertBefore(open);
                }
            }
            if (open != null) {
                boolean closes = closes(node);
                if (node.hasChildren() || !(node instanceof Paragraph)) {
                    open.appendChild(node);
                }
                else {
                    node.unlink();
                }
                open.setCharsFromContent();
                open = closes ? null : open;
            }
        }
    }

    /// Takes the opening line away from the paragraph.
    private static Optional<Alert> opened(Paragraph paragraph, Pattern opening) {
        List<Node> line = Inlines.lines(paragraph).stream().findFirst().orElse(List.of());
        String words = source(line);
        Matcher matcher = opening.matcher(words);
        Optional<String> kind = matcher.matches() ? Alert.kind(matcher.group(1)) : Optional.empty();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        line.forEach(Node::unlink);
        Alert alert = new Alert(kind.get(), matcher.group(2));
        alert.setChars(paragraph.getChars());
        if (!paragraph.hasChildren() && opening.equals(GITHUB)) {
            paragraph.unlink();
        }
        return Optional.of(alert);
    }

    /// Takes the closing line away from the last paragraph of the block.
    private static boolean closes(Node block) {
        Node last = block;
        while (last != null && !(last instanceof Paragraph)) {
            last = last.getLastChild();
        }
        if (last == null) {
            return false;
        }
        List<List<Node>> lines = Inlines.lines(last);
        if (lines.isEmpty() || !CLOSING.matcher(source(lines.getLast())).matches()) {
            return false;
        }
        lines.getLast().forEach(Node::unlink);
        return true;
    }

    private static String source(List<Node> line) {
        StringBuilder source = new StringBuilder();
        line.forEach(node -> source.append(node.getChars()));
        return source.toString();
    }

}
