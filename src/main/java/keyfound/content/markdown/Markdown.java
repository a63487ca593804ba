package keyfound.content.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.emoji.EmojiExtension;
import com.vladsch.flexmark.ext.emoji.EmojiImageType;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.html.MutableAttributes;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// GitHub-flavoured Markdown as flexmark reads and prints it.
public final class Markdown {

    private static final List<Extension> PRINTED = List.of(TablesExtension.create(), StrikethroughExtension.create(),
            TaskListExtension.create(), EmojiExtension.create(), DefinitionExtension.create());

    private static final Parser PARSER = parser(FootnoteExtension.create(), DefinitionExtension.create());

    /// For texts without definition lists, or with so many lines that begin with a colon
    /// that flexmark would take minutes.
    private static final Parser WITHOUT_DEFINITIONS = parser(FootnoteExtension.create());

    private static final int MOST_DEFINITIONS = 1000;

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(options(PRINTED))
        .nodeRendererFactory(_ -> new OwnNodeRenderer())
        .attributeProviderFactory(new Attributes())
        .build();

    private static final Pattern CODE_TITLE = Pattern.compile("\\btitle=(?:\"([^\"]{1,200})\"|(\\S{1,200}))");

    private Markdown() {
    }

    private static DataHolder options(List<Extension> extensions) {
        return new MutableDataSet().set(Parser.EXTENSIONS, extensions)
            .set(Parser.HEADING_PARSER, false)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.MIN_HEADER_ROWS, 1)
            .set(TablesExtension.MAX_HEADER_ROWS, 1)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.WITH_CAPTION, false)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            // a wide head over many short rows would grow without bound
            .set(TablesExtension.APPEND_MISSING_COLUMNS, false)
            .set(EmojiExtension.USE_IMAGE_TYPE, EmojiImageType.UNICODE_ONLY)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .set(HtmlRenderer.RENDER_HEADER_ID, false)
            .set(HtmlRenderer.FENCED_CODE_LANGUAGE_CLASS_PREFIX, "language-")
            .toImmutable();
    }

    private static Parser parser(Extension... more) {
        List<Extension> all = new ArrayList<>(List.of(TablesExtension.create(), new Delimiters(),
                TaskListExtension.create(), EmojiExtension.create()));
        all.addAll(List.of(more));
        return Parser.builder(options(all))
            .customBlockParserFactory(new LenientHeadings())
            .paragraphPreProcessorFactory(new TextAboveTables())
            .build();
    }

    public static Document parse(CharSequence text) {
        int definitions = definitions(text.toString());
        Parser parser = (definitions == 0 || definitions > MOST_DEFINITIONS) ? WITHOUT_DEFINITIONS : PARSER;
        Document document = parser.parse(BasedSequence.of(text));
        Alerts.find(document);
        Autolinks.link(document);
        TableCells.unescapePipes(document);
        return document;
    }

    /// The lines that begin with a colon and a blank, also within a quotation.
    private static int definitions(String text) {
        int definitions = 0;
        boolean begins = true;
        for (int at = 0; at + 1 < text.length(); at++) {
            char c = text.charAt(at);
            if (begins && c == ':' && (text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '\t')) {
                definitions++;
            }
            begins = endsLine(c) || (begins && (c == ' ' || c == '\t' || c == '>'));
        }
        return definitions;
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /// What stands in the nodes, as HTML that is not safe yet. The nodes move out of
    /// where they stood.
    /// @param origin the document they were parsed in: it knows the link references
    public static String html(Document origin, List<? extends Node> nodes) {
        List<Node> all = withNotes(nodes);
        Document part = part(origin, all);
        if (!all.stream().allMatch(Block.class::isInstance)) {
            return FastHtmlRenderer.of(part).orElseGet(() -> RENDERER.render(part));
        }
        StringBuilder html = new StringBuilder();
        for (Node block : all) {
            html.append(FastHtmlRenderer.ofBlock(block).orElseGet(() -> RENDERER.render(part(origin, List.of(block)))));
        }
        return html.toString();
    }

    /// The same as `html`, printed by flexmark alone.
    static String printed(Document origin, List<? extends Node> nodes) {
        return RENDERER.render(part(origin, withNotes(nodes)));
    }

    private static Document part(Document origin, List<Node> nodes) {
        Document part = new Document(origin, origin.getChars());
        nodes.forEach(part::appendChild);
        return part;
    }

    private static List<Node> withNotes(List<? extends Node> nodes) {
        Map<FootnoteBlock, Integer> notes = new LinkedHashMap<>();
        nodes.forEach(node -> collectNotes(node, notes));
        collectNotesOfNotes(notes);
        List<Node> all = new ArrayList<>(nodes);
        if (!notes.isEmpty()) {
            all.add(new OwnNodeRenderer.Footnotes(List.copyOf(notes.keySet())));
        }
        return all;
    }

    /// Numbers them as they are referred to first.
    private static void collectNotes(Node node, Map<FootnoteBlock, Integer> notes) {
        if (node instanceof Footnote note && note.getFootnoteBlock() != null) {
            int next = notes.size() + 1;
            // the first of each answer is where its note leads back to
            note.setReferenceOrdinal((notes.putIfAbsent(note.getFootnoteBlock(), next) == null) ? 0 : 1);
            note.getFootnoteBlock().setFootnoteOrdinal(notes.getOrDefault(note.getFootnoteBlock(), next));
        }
        for (Node child : node.getChildren()) {
            collectNotes(child, notes);
        }
    }

    private static void collectNotesOfNotes(Map<FootnoteBlock, Integer> notes) {
        List<FootnoteBlock> seen = List.of();
        while (seen.size() < notes.size()) {
            List<FootnoteBlock> fresh = List.copyOf(notes.keySet()).subList(seen.size(), notes.size());
            seen = List.copyOf(notes.keySet());
            fresh.forEach(block -> block.getChildren().forEach(child -> collectNotes(child, notes)));
        }
    }

    /// Anchors of headings and titles of code blocks.
    private static final class Attributes extends IndependentAttributeProviderFactory implements AttributeProvider {

        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            return this;
        }

        @Override
        public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
            if (node instanceof Heading heading && !heading.getAnchorRefId().isEmpty()) {
                attributes.replaceValue("id", heading.getAnchorRefId());
            }
            if (node instanceof HtmlHeading heading && !heading.align().isEmpty()) {
                attributes.replaceValue("align", heading.align());
            }
            if (node instanceof FencedCodeBlock code && part.equals(AttributablePart.NODE)) {
                Matcher title = CODE_TITLE.matcher(code.getInfo());
                if (title.find()) {
                    attributes.replaceValue("title", (title.group(1) != null) ? title.group(1) : title.group(2));
                }
            }
        }

    }

}
