package keyfound.content.markdown;

import java.util.List;
import java.util.Set;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import keyfound.content.nodes.GithubSlugs;

/// Prints alerts, headings that were HTML, and footnotes below the answer that refers to
/// them rather than at the end of the file.
final class OwnNodeRenderer implements NodeRenderer {

    /// The footnotes of one answer, each with its number.
    static final class Footnotes extends Block {

        private final List<FootnoteBlock> blocks;

        Footnotes(List<FootnoteBlock> blocks) {
            this.blocks = List.copyOf(blocks);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }

    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Alert.class, OwnNodeRenderer::print),
                new NodeRenderingHandler<>(HtmlHeading.class, OwnNodeRenderer::print),
                new NodeRenderingHandler<>(Footnote.class, OwnNodeRenderer::print),
                new NodeRenderingHandler<>(FootnoteBlock.class, (_, _, _) -> {
                }), new NodeRenderingHandler<>(Footnotes.class, OwnNodeRenderer::print));
    }

    private static void print(Alert alert, NodeRendererContext context, HtmlWriter html) {
        html.line();
        html.raw("<div class=\"alert alert-" + alert.kind() + "\"><p class=\"alert-title\">");
        html.text(alert.title());
        html.raw("</p>").line();
        context.renderChildren(alert);
        html.line().raw("</div>").line();
    }

    private static void print(HtmlHeading heading, NodeRendererContext context, HtmlWriter html) {
        html.withAttr().tagLine("h" + heading.getLevel(), () -> context.renderChildren(heading));
    }

    private static void print(Footnote note, NodeRendererContext context, HtmlWriter html) {
        if (note.getFootnoteBlock() == null) {
            html.text("[^" + note.getText() + "]");
            return;
        }
        String name = GithubSlugs.slug(note.getText().toString());
        String id = (note.getReferenceOrdinal() == 0) ? " id=\"fnref." + name + "\"" : "";
        html.raw("<sup class=\"footnote-ref\"" + id + "><a href=\"#fn." + name + "\">"
                + note.getFootnoteBlock().getFootnoteOrdinal() + "</a></sup>");
    }

    private static void print(Footnotes notes, NodeRendererContext context, HtmlWriter html) {
        html.line().raw("<section class=\"footnotes\"><ol>").line();
        for (FootnoteBlock block : notes.blocks) {
            html.raw("<li id=\"fn." + GithubSlugs.slug(block.getText().toString()) + "\">");
            context.renderChildren(block);
            html.raw("<a href=\"#fnref." + GithubSlugs.slug(block.getText().toString())
                    + "\" class=\"footnote-back\">↩</a></li>")
                .line();
        }
        html.raw("</ol></section>").line();
    }

}
