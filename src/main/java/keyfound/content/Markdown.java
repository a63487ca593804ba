package keyfound.content;

import java.util.List;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.emoji.EmojiExtension;
import com.vladsch.flexmark.ext.emoji.EmojiImageType;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;

/// GitHub-flavoured Markdown as flexmark reads and prints it.
final class Markdown {

    private static final DataHolder OPTIONS = new MutableDataSet()
        .set(Parser.EXTENSIONS,
                List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListExtension.create(),
                        AutolinkExtension.create(), EmojiExtension.create(), DefinitionExtension.create()))
        .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
        .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
        .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
        .set(EmojiExtension.USE_IMAGE_TYPE, EmojiImageType.UNICODE_ONLY)
        .set(HtmlRenderer.GENERATE_HEADER_ID, false)
        .set(HtmlRenderer.RENDER_HEADER_ID, false)
        .set(HtmlRenderer.FENCED_CODE_LANGUAGE_CLASS_PREFIX, "language-")
        .toImmutable();

    private static final Parser PARSER = Parser.builder(OPTIONS).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

    private Markdown() {
    }

    static Document parse(String text) {
        return PARSER.parse(text);
    }

    /// What stands in the nodes, as HTML that is not safe yet. The nodes move out of
    /// where they stood.
    /// @param origin the document they were parsed in: it knows the link references
    static String html(Document origin, Iterable<? extends Node> nodes) {
        Document part = new Document(origin, origin.getChars());
        nodes.forEach(part::appendChild);
        return RENDERER.render(part);
    }

}
