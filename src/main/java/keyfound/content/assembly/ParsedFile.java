package keyfound.content.assembly;

import java.util.Arrays;
import java.util.List;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import keyfound.content.guard.DeadlineText;
import keyfound.content.guard.ProblemCode;
import keyfound.content.html.CollectionIds;
import keyfound.content.html.HtmlPolicy;
import keyfound.content.html.Links;
import keyfound.content.html.SiteTags;
import keyfound.content.markdown.Markdown;
import keyfound.content.metadata.FrontMatter;
import keyfound.entry.CollectionId;
import keyfound.entry.Problem;
import keyfound.entry.SafeHtml;
import keyfound.entry.SourceLocation;

/// One file while its entries are made.
final class ParsedFile {

    private final String path;

    private final FrontMatter front;

    private final Document document;

    private final String written;

    private final int[] writtenStarts;

    private final List<Problem> problems;

    private final CollectionId collection;

    private final Links links;

    private final HtmlPolicy policy = new HtmlPolicy();

    private final int[] lineStarts;

    private final DeadlineText body;

    /// The same without its clock.
    private final String text;

    /// Answers with footnotes so far.
    private int noted;

    /// @param written the text as its writer left it, line by line what the document was
    /// made of
    /// @param problems grows while the entries are made
    /// @param body what the document was made of, with the clock of the file
    ParsedFile(String path, FrontMatter front, Document document, String written, List<Problem> problems,
            DeadlineText body) {
        this.written = written;
        this.body = body;
        this.text = body.toString();
        this.path = path;
        this.front = front;
        this.document = document;
        this.problems = problems;
        this.collection = CollectionIds.of(path);
        this.links = new Links(path);
        this.lineStarts = lineStarts(this.text);
        this.writtenStarts = lineStarts(written);
    }

    String path() {
        return this.path;
    }

    FrontMatter front() {
        return this.front;
    }

    CollectionId collection() {
        return this.collection;
    }

    List<Problem> problems() {
        return this.problems;
    }

    int length() {
        return this.text.length();
    }

    /// The text as it was written between two places; by whole lines, where the document
    /// was rewritten.
    String text(int from, int to) {
        if (this.text.length() == this.written.length()) {
            return this.text.substring(from, Math.max(from, to)).strip();
        }
        int first = lineOf(from);
        int behind = (to >= length()) ? this.writtenStarts.length + 1 : Math.max(first + 1, lineOf(to));
        return this.written.substring(startOf(first), startOf(behind)).strip();
    }

    private int startOf(int line) {
        return (line <= this.writtenStarts.length) ? this.writtenStarts[line - 1] : this.written.length();
    }

    /// flexmark counts lines from the start of the file for each node; looking them up
    /// keeps large files quick.
    SourceLocation place(Node node) {
        return new SourceLocation(this.path, lineOf(node.getStartOffset()));
    }

    SourceLocation placeOf(BasedSequence chars) {
        return new SourceLocation(this.path, lineOf(chars.getStartOffset()));
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(this.lineStarts, offset);
        return (found >= 0) ? found + 1 : -found - 1;
    }

    /// @param line 1-based
    SourceLocation place(int line) {
        return new SourceLocation(this.path, line);
    }

    Links links() {
        return this.links;
    }

    SourceLocation whole() {
        return new SourceLocation(this.path, 0);
    }

    void report(ProblemCode code, SourceLocation place, Object... values) {
        this.problems.add(code.at(place, values));
    }

    /// The nodes as harmless HTML; they move out of where they stood.
    SafeHtml html(List<? extends Node> nodes) {
        this.body.look();
        if (nodes.isEmpty()) {
            return SafeHtml.EMPTY;
        }
        String html = Markdown.html(this.document, nodes);
        this.noted += html.contains("id=\"fn.") ? 1 : 0;
        int answer = this.noted;
        return this.policy.sanitized(html, sink -> new SiteTags(sink, this.links, answer));
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[64];
        int lines = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, lines * 2);
            }
            starts[lines++] = end + 1;
        }
        return Arrays.copyOf(starts, lines);
    }

}
