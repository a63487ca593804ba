package keyfound.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;

/// Turns the text of one file into its entries.
final class EntryParser {

    /// @param path relative to the content folder, with `/` between its parts
    /// @param text with `\n` at the end of lines and no byte order mark
    /// @throws DeadlineText.TimeIsOver when it takes too long
    /// @throws Shape.Refused when it surely would
    SourceFile parse(String path, String text, FileStamp stamp) {
        Shape.check(text);
        return DeadlineText.within(text.length(), () -> read(path, text, stamp));
    }

    private static SourceFile read(String path, String text, FileStamp stamp) {
        List<Problem> problems = new ArrayList<>();
        FrontMatter.Cut cut = FrontMatter.cut(text);
        FrontMatter front = FrontMatter.read(cut.yaml(), path, problems::add);
        DeadlineText body = DeadlineText.of(Dialects.markdown(cut.body()));
        Document document = Markdown.parse(body);
        HtmlHeadings.find(document);
        SiteOddities.remove(document);
        nameHeadings(document);
        List<Node> blocks = Markers.children(document);
        ParsedFile file = new ParsedFile(path, front, document, cut.body(), problems, body::look);
        LinkCollector links = new LinkCollector(file);
        blocks.forEach(links::collect);
        FenceCheck.unclosed(document).forEach(block -> file.report(ProblemCode.UNCLOSED_FENCE, file.place(block)));
        EntryStyle.Reading reading = Styles.choose(new Outline(path, front.title(), blocks))
            .orElseGet(() -> EntryStyle.Reading.ofText(blocks));
        return new FileAssembly(file).assemble(reading, stamp, links);
    }

    /// Gives every heading the anchor that its writer wrote behind it, else the one that
    /// GitHub would give it.
    static void nameHeadings(Document document) {
        GithubSlugs slugs = new GithubSlugs();
        new NodeVisitor(new VisitHandler<>(Heading.class, heading -> name(heading, slugs)),
                new VisitHandler<>(HtmlHeading.class, heading -> name(heading, slugs)))
            .visit(document);
    }

    private static void name(Heading heading, GithubSlugs slugs) {
        String slug = slugs.next(Outline.words(heading));
        heading.setAnchorRefId(writtenId(heading).orElse(slug));
    }

    private static Optional<String> writtenId(Heading heading) {
        return (heading.getLastChild() instanceof Text last)
                ? HeadingAttributes.in(last.getChars()).flatMap(HeadingAttributes::id) : Optional.empty();
    }

}
