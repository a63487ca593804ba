package keyfound.content.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
import keyfound.content.lines.FenceCheck;
import keyfound.content.markdown.HtmlHeading;
import keyfound.content.markdown.HtmlHeadings;
import keyfound.content.markdown.Markdown;
import keyfound.content.markdown.SiteLeftovers;
import keyfound.content.metadata.FrontMatter;
import keyfound.content.nodes.GithubSlugs;
import keyfound.content.nodes.HeadingAttributes;
import keyfound.content.question.Outline;
import keyfound.content.question.QuestionMarkers;
import keyfound.content.question.QuestionStyle;
import keyfound.content.question.StyleChoice;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;

/// Turns the text of one file into its entries.
public final class EntryParser {

    /// @param path relative to the content folder, with `/` between its parts
    /// @param text with `\n` at the end of lines and no byte order mark
    /// @throws DeadlineText.TimeIsOver when it takes too long
    /// @throws Shape.Refused when it surely would
    public SourceFile parse(String path, String text, FileStamp stamp) {
        TextBounds.check(text);
        return DeadlineText.within(text.length(), () -> read(path, text, stamp));
    }

    private static SourceFile read(String path, String text, FileStamp stamp) {
        List<Problem> problems = new ArrayList<>();
        FrontMatter.Cut cut = FrontMatter.cut(text);
        FrontMatter front = FrontMatter.read(cut.yaml(), path, problems::add);
        DeadlineText body = DeadlineText.of(Dialects.markdown(cut.body()));
        Document document = Markdown.parse(body);
        HtmlHeadings.find(document);
        SiteLeftovers.remove(document);
        nameHeadings(document);
        List<Node> blocks = QuestionMarkers.children(document);
        ParsedFile file = new ParsedFile(path, front, document, cut.body(), problems, body::look);
        LinkCollector links = new LinkCollector(file);
        blocks.forEach(links::collect);
        FenceCheck.unclosed(document).forEach(block -> file.report(ProblemCode.UNCLOSED_FENCE, file.place(block)));
        QuestionStyle.Reading reading = StyleChoice.choose(new Outline(path, front.title(), blocks))
            .orElseGet(() -> QuestionStyle.Reading.ofText(blocks));
        return new FileAssembly(file).assemble(reading, stamp, links);
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
        String slug = slugs.next(Outline.words(heading));
        heading.setAnchorRefId(writtenId(heading).orElse(slug));
    }

    private static Optional<String> writtenId(Heading heading) {
        return (heading.getLastChild() instanceof Text last)
                ? HeadingAttributes.in(last.getChars()).flatMap(HeadingAttributes::id) : Optional.empty();
    }

}
