package keyfound.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import keyfound.content.nodes.Nodes;

/// Makes headings of `<h3>Why?</h3>`, and moves the anchor that stands alone above a
/// heading into it, so that a link to the anchor leads to that question rather than to
/// the end of the answer above.
public final class HtmlHeadings {

    private static final Pattern HEADING = Pattern.compile("(?is)<h([1-6])\\b([^>]{0,500})>(.{0,2000}?)</h\\1\\s*>");

    private static final Pattern TAG = Pattern.compile("<[^>]{0,500}>");

    private static final Pattern HOLDER = Pattern.compile("(?i)<(/?)(?:details|table|ul|ol|dl|blockquote|aside)\\b");

    /// A note beside the text, over several blocks; its heading is the name of the note.
    private static final Pattern ASIDE = Pattern.compile("(?i)<(/?)aside\\b");

    private static final Pattern ID = Pattern.compile("(?i)\\b(?:id|name)\\s*=\\s*[\"']?([^\"'>\\s]{1,200})");

    private static final Pattern ANCHOR = Pattern.compile(
            "(?i)\\s*(?:<(?:a|span|div)\\s+(?:id|name)=[\"'][^\"'>]{1,200}[\"']\\s*(?:/>|>\\s*</(?:a|span|div)>)\\s*)+");

    private HtmlHeadings() {
    }

    public static void find(Document document) {
        List<Node> blocks = Nodes.children(document);
        boolean closed = blocks.stream()
            .filter(HtmlBlock.class::isInstance)
            .mapToInt(block -> depth(ASIDE, block.getChars()))
            .sum() == 0;
        int open = 0;
        for (Node node : blocks) {
            if (node instanceof HtmlBlock block) {
                BasedSequence html = block.getChars();
                if (open <= 0) {
                    splitAtHeadings(block);
                }
                open += closed ? depth(ASIDE, html) : 0;
            }
        }
        for (Node node : Nodes.children(document)) {
            boolean named = (node instanceof HtmlBlock || node instanceof Paragraph) && node.getChars().length() < 500
                    && node.getNext() instanceof Heading && ANCHOR.matcher(node.getChars()).matches();
            if (named) {
                prepend(node.getNext(), new HtmlInline(node.getChars().trim()));
                node.unlink();
            }
        }
    }

    /// Divisions hold whole FAQs; a heading inside of a list, a table or the like stays
    /// where it is.
    private static void splitAtHeadings(HtmlBlock block) {
        BasedSequence html = block.getChars();
        Matcher heading = HEADING.matcher(html);
        int done = 0;
        List<Node> parts = new ArrayList<>();
        while (heading.find(done) && depth(HOLDER, html.subSequence(0, heading.start())) == 0) {
            add(html.subSequence(done, heading.start()), parts);
            parts.add(heading(html, heading));
            done = heading.end();
        }
        if (parts.isEmpty()) {
            return;
        }
        add(html.subSequence(done, html.length()), parts);
        parts.forEach(block::insertBefore);
        block.unlink();
    }

    private static int depth(Pattern holder, CharSequence html) {
        Matcher tag = holder.matcher(html);
        int depth = 0;
        while (tag.find()) {
            depth += tag.group(1).isEmpty() ? 1 : -1;
        }
        return depth;
    }

    private static void add(BasedSequence html, List<Node> parts) {
        if (!html.isBlank()) {
            // it prints its lines, not its characters
            parts.add(new HtmlBlock(html, List.of(html)));
        }
    }

    private static Heading heading(BasedSequence html, Matcher matcher) {
        Heading heading = new HtmlHeading(html.subSequence(matcher.start(), matcher.end()), matcher.group(2));
        heading.setLevel(Integer.parseInt(matcher.group(1)));
        Matcher id = ID.matcher(matcher.group(2));
        if (id.find()) {
            heading.appendChild(
                    new HtmlInline(BasedSequence.of("<a id=\"" + id.group(1).replace("&", "&amp;") + "\"></a>")));
        }
        BasedSequence inner = html.subSequence(matcher.start(3), matcher.end(3)).trim();
        Matcher tag = TAG.matcher(inner);
        int done = 0;
        while (tag.find()) {
            addText(heading, inner.subSequence(done, tag.start()));
            heading.appendChild(new HtmlInline(inner.subSequence(tag.start(), tag.end())));
            done = tag.end();
        }
        addText(heading, inner.subSequence(done, inner.length()));
        return heading;
    }

    private static void addText(Heading heading, BasedSequence words) {
        if (!words.isEmpty()) {
            heading.appendChild(new Text(words));
        }
    }

    private static void prepend(Node parent, Node child) {
        if (parent.getFirstChild() == null) {
            parent.appendChild(child);
        }
        else {
            parent.getFirstChild().insertBefore(child);
        }
    }

}
