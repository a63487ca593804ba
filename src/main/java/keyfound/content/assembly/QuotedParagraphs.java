package keyfound.content.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

import keyfound.content.nodes.PlainText;
import keyfound.signature.PasteReader;

/// The paragraphs that a writer set apart as a message: those of block quotes (`> Error:
/// ENOSPC: …`), those that are bold all over, and those right below a paragraph that
/// announces an error.
final class QuotedParagraphs {

    private static final Pattern ANNOUNCING = Pattern
        .compile("(?is).{0,2000}(?:error|message|warning|fail|log|output|报错|错误|提示|日志|信息).{0,60}[:：]\\s*");

    /// A longer quotation is a text.
    private static final int LONGEST_OPENING = 240;

    /// A remark of the writer: `Note:`, `**Tip**`, `[!NOTE]`.
    private static final Pattern LABELLED = Pattern
        .compile("(?i)\\W{0,4}(?:note|tip|hint|info|important|warning|caution|see|update|注意|提示|说明|备注)(?![a-z])");

    private QuotedParagraphs() {
    }

    /// One text a paragraph, in order: those that read like an error, and the one with
    /// which the answer opens.
    static List<String> in(List<Node> nodes) {
        List<String> paragraphs = new ArrayList<>();
        collect(nodes, false, paragraphs);
        paragraphs.removeIf(text -> !PasteReader.read(text).looksLikeError());
        opening(nodes).filter(text -> !paragraphs.contains(text)).ifPresent(paragraphs::addFirst);
        return paragraphs;
    }

    /// The block quote with which an answer opens, in one line: it is what the answer is
    /// about, whether or not its words tell of a failure. Empty where it opens with
    /// something else or more.
    private static Optional<String> opening(List<Node> nodes) {
        if (nodes.isEmpty() || !(nodes.getFirst() instanceof BlockQuote quote)
                || !(quote.getFirstChild() instanceof Paragraph said) || said.getNext() != null) {
            return Optional.empty();
        }
        String line = PlainText.line(List.of(said));
        return (line.length() > LONGEST_OPENING || LABELLED.matcher(line).lookingAt()) ? Optional.empty()
                : Optional.of(line);
    }

    private static void collect(Iterable<Node> nodes, boolean quoted, List<String> paragraphs) {
        @Nullable Node above = null;
        for (Node node : nodes) {
            if (node instanceof Paragraph && (quoted || isBold(node) || (above != null && announces(above)))) {
                paragraphs.add(PlainText.line(List.of(node)));
            }
            else if (!(node instanceof Paragraph)) {
                collect(node.getChildren(), quoted || node instanceof BlockQuote, paragraphs);
            }
            above = node;
        }
    }

    private static boolean isBold(Node paragraph) {
        return paragraph.getFirstChild() instanceof StrongEmphasis && paragraph.getFirstChild().getNext() == null;
    }

    private static boolean announces(Node above) {
        if (!(above instanceof Paragraph)) {
            return false;
        }
        String line = PlainText.line(List.of(above));
        return (line.endsWith(":") || line.endsWith("：")) && ANNOUNCING.matcher(line).matches();
    }

}
