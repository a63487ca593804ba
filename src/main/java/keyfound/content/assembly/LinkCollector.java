package keyfound.content.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.guard.ProblemCode;
import keyfound.content.html.LinkTarget;
import keyfound.content.html.PrivateLinks;
import keyfound.content.nodes.Nodes;
import keyfound.entry.InternalLink;
import keyfound.entry.SourceLocation;

/// Notes where a file points to, and which places in it can be pointed to.
final class LinkCollector {

    private static final Pattern HTML_LINK = Pattern
        .compile("(?i)\\s(?:href|src)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    private static final Pattern HTML_ANCHOR = Pattern
        .compile("(?i)\\s(?:name|id)\\s*=\\s*[\"']([^\"'\\s]{1,200})[\"']");

    private final ParsedFile file;

    private final List<InternalLink> links = new ArrayList<>();

    private final List<String> anchors = new ArrayList<>();

    LinkCollector(ParsedFile file) {
        this.file = file;
    }

    List<InternalLink> links() {
        return this.links;
    }

    /// The names that headings and raw HTML give to places, also within answers.
    List<String> anchors() {
        return this.anchors;
    }

    void collect(Node node) {
        switch (node) {
            case InlineLinkNode link -> add(link.getUrl().unescape(), node);
            case Reference reference -> add(reference.getUrl().unescape(), node);
            case HtmlBlockBase html -> addHtml(html);
            case HtmlInline html -> addHtml(html);
            case Heading heading -> Nodes.anchor(heading).ifPresent(this.anchors::add);
            default -> {
            }
        }
        for (Node child : node.getChildren()) {
            collect(child);
        }
    }

    private void addHtml(Node html) {
        if (html.getChars().startsWith("<!--")) {
            return;
        }
        Matcher link = HTML_LINK.matcher(html.getChars());
        while (link.find()) {
            Stream.of(1, 2, 3).map(link::group).filter(Objects::nonNull).forEach(href -> add(href, html));
        }
        Matcher anchor = HTML_ANCHOR.matcher(html.getChars());
        while (anchor.find()) {
            this.anchors.add(anchor.group(1));
        }
    }

    private void add(String href, Node node) {
        SourceLocation from = this.file.place(node);
        switch (this.file.links().read(href.strip())) {
            case LinkTarget.Here here -> addLink(from, this.file.path(), here.fragment());
            case LinkTarget.Page page -> addLink(from, page.path(), page.fragment());
            case LinkTarget.Attachment attachment -> addLink(from, attachment.path(), "");
            case LinkTarget.Outside outside -> this.file.report(ProblemCode.OUTSIDE_LINK, from, outside.url());
            case LinkTarget.External external -> addExternal(external.url(), from);
        }
    }

    private void addExternal(String url, SourceLocation from) {
        PrivateLinks.why(url).ifPresent(why -> this.file.report(ProblemCode.PRIVATE_LINK, from, url, why));
    }

    private void addLink(SourceLocation from, String path, String fragment) {
        // every page has a top
        Optional<String> place = Optional.of(fragment).filter(name -> !name.isEmpty() && !name.equals("top"));
        this.links.add(new InternalLink(from, path, place));
    }

}
