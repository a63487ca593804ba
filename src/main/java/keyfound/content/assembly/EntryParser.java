package keyfound.content.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;

import keyfound.content.guard.DeadlineText;
import keyfound.content.guard.ProblemCode;
import keyfound.content.guard.TextBounds;
import keyfound.content.lines.Dialects;
import keyfound.content.lines.UnclosedBlocks;
import keyfound.content.markdown.HtmlHeading;
import keyfound.content.markdown.HtmlHeadings;
import keyfound.content.markdown.Markdown;
import keyfound.content.markdown.SiteLeftovers;
import keyfound.content.metadata.FrontMatter;
import keyfound.content.nodes.GithubSlugs;
import keyfound.content.nodes.HeadingAttributes;
import keyfound.content.nodes.Nodes;
import keyfound.content.nodes.PlainText;
import keyfound.content.outline.Explanation;
import keyfound.content.outline.Outline;
import keyfound.content.outline.Pieces;
import keyfound.content.outline.RecurringNames;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;

/// Turns the text of one file into its entries.
public final class EntryParser {

    /// The pages' own parts have this prefix, so an anchor goes without it.
    private static final Pattern RESERVED = Pattern.compile("^(?:_kf-)+");

    /// @param path relative to the content folder, with `/` between its parts
    /// @param text with `\n` at the end of lines and no byte order mark
    /// @throws DeadlineText.TimeIsOver when it takes too long
    /// @throws Shape.Refused when it surely would
    public SourceFile parse(String path, String text, FileStamp stamp) {
        return parse(path, text, stamp, RecurringNames.NONE);
    }

    /// @param siblings what recurs over the files beside it
    public SourceFile parse(String path, String text, FileStamp stamp, RecurringNames siblings) {
        TextBounds.check(text);
        return DeadlineText.within(text.length(), () -> read(path, text, stamp, siblings));
    }

    /// What each heading of a file, and each question between them, is taken for.
    ///
    /// @param path relative to the content folder, with `/` between its parts
    /// @param text with `\n` at the end of lines and no byte order mark
    public static List<ExplainedLine> explain(String path, String text) {
        return explain(path, text, RecurringNames.NONE);
    }

    /// @param siblings what recurs over the files beside it
    public static List<ExplainedLine> explain(String path, String text, RecurringNames siblings) {
        TextBounds.check(text);
        return DeadlineText.within(text.length(), () -> {
            Body body = Body.of(path, text);
            return Explanation.of(body.outline(siblings))
                .stream()
                .map(node -> new ExplainedLine(
                        node.block().stream().findFirst().map(block -> body.file().place(block).line()).orElse(1),
                        node.depth(), node.words(), node.taken(), node.reason()))
                .toList();
        });
    }

    /// A line of an explanation.
    ///
    /// @param line 1-based
    /// @param depth how deep it stands in the outline, 0 for the file
    /// @param taken what it was taken for
    public record ExplainedLine(int line, int depth, String words, String taken, String reason) {

        /// As a line of text, indented as deep as it stands.
        public String print() {
            return String.format(Locale.ROOT, "%5d  %s%s: %s (%s)", this.line, "  ".repeat(this.depth), this.words,
                    this.taken, this.reason);
        }

    }

    private static SourceFile read(String path, String text, FileStamp stamp, RecurringNames siblings) {
        Body body = Body.of(path, text);
        ParsedFile file = body.file();
        LinkCollector links = new LinkCollector(file);
        body.blocks().forEach(links::collect);
        UnclosedBlocks.fences(body.document())
            .forEach(block -> file.report(ProblemCode.UNCLOSED_FENCE, file.place(block)));
        UnclosedBlocks.comments(body.document())
            .forEach(block -> file.report(ProblemCode.UNCLOSED_COMMENT, file.place(block)));
        return new FileAssembly(file).assemble(Pieces.of(body.outline(siblings)), stamp, links);
    }

    /// The text of a file as a tree, before anything is decided.
    private record Body(ParsedFile file, Document document, List<Node> blocks) {

        static Body of(String path, String text) {
            List<Problem> problems = new ArrayList<>();
            FrontMatter.Cut cut = FrontMatter.cut(text);
            FrontMatter front = FrontMatter.read(cut, path, problems::add);
            DeadlineText body = DeadlineText.of(Dialects.markdown(cut.body()));
            Document document = Markdown.parse(body);
            HtmlHeadings.find(document);
            SiteLeftovers.remove(document);
            nameHeadings(document);
            return new Body(new ParsedFile(path, front, document, cut.body(), problems, body), document,
                    Nodes.children(document));
        }

        Outline outline(RecurringNames siblings) {
            return new Outline(this.file.path(), this.file.front().head().title(), this.blocks, siblings);
        }

    }

    /// Gives every heading the anchor that its writer wrote behind it, else the one that
    /// GitHub would give it.
    public static void nameHeadings(Document document) {
        GithubSlugs slugs = new GithubSlugs();
        new NodeVisitor(new VisitHandler<>(Heading.class, heading -> name(heading, slugs)),
                new VisitHandler<>(HtmlHeading.class, heading -> name(heading, slugs)))
            .visit(document);
    }

    private static void name(Heading heading, GithubSlugs slugs) {
        String slug = slugs.next(PlainText.words(heading));
        heading.setAnchorRefId(RESERVED.matcher(writtenId(heading).orElse(slug)).replaceFirst(""));
    }

    private static Optional<String> writtenId(Heading heading) {
        return (heading.getLastChild() instanceof Text last)
                ? HeadingAttributes.in(last.getChars()).flatMap(HeadingAttributes::id) : Optional.empty();
    }

}
