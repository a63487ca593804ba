package keyfound.content.markdown;

import java.util.List;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import keyfound.content.nodes.Nodes;

/// Takes away what other site generators understand and a reader should not see: places
/// for a table of contents, imports of components; and frees headings that were indented
/// by mistake.
public final class SiteLeftovers {

    private static final Pattern CONTENTS = Pattern
        .compile("(?i)\\s*(?:\\[\\[_?toc_?]]|\\[toc]|\\$\\{toc}|\\{:toc})\\s*");

    private static final Pattern IMPORTS = Pattern
        .compile("(?s)\\s*(?:import\\s[^\\n]+\\sfrom\\s+['\"][^\\n'\"]+['\"];?\\s*)+");

    private static final Pattern DETAILS = Pattern.compile("(?i)\\s*<details\\b[^>]{0,200}>\\s*");

    private SiteLeftovers() {
    }

    public static void remove(Document document) {
        List<Node> blocks = Nodes.children(document);
        for (Node block : blocks) {
            if (block instanceof Paragraph && (CONTENTS.matcher(block.getChars()).matches()
                    || (block.getChars().startsWith("import") && IMPORTS.matcher(block.getChars()).matches()))) {
                block.unlink();
            }
            if (block instanceof ListBlock && block.getFirstChild() != null) {
                if (Nodes.children(block).stream().allMatch(item -> item.getFirstChild() instanceof Heading)) {
                    unpack(block);
                }
                else {
                    free(block);
                }
            }
            if (block instanceof HtmlBlock && DETAILS.matcher(block.getChars()).matches()
                    && block.getNext() instanceof HtmlBlock next
                    && next.getChars().trimStart().startsWith("<summary")) {
                join(document, block, next);
            }
        }
    }

    /// GitBook leaves a blank line between `<details>` and its `<summary>`.
    private static void join(Document document, Node details, Node summary) {
        BasedSequence both = document.getChars().subSequence(details.getStartOffset(), summary.getEndOffset());
        // it prints its lines, not its characters
        details.insertBefore(new HtmlBlock(both, List.of(both)));
        details.unlink();
        summary.unlink();
    }

    /// A list of headings is no list.
    private static void unpack(Node list) {
        for (Node item : Nodes.children(list)) {
            Nodes.children(item).forEach(list::insertBefore);
        }
        list.unlink();
    }

    /// A heading that is indented below a list belongs to its last item by the letter;
    /// its writer meant a heading, and so does everybody who reads the file.
    private static void free(Node list) {
        Node item = list.getLastChild();
        Node after = list;
        boolean found = false;
        for (Node block : (item == null) ? List.<Node>of() : Nodes.children(item)) {
            found |= block instanceof Heading;
            if (found) {
                after.insertAfter(block);
                after = block;
            }
        }
    }

}
