package keyfound.content.markdown;

import java.util.Optional;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;

import keyfound.text.LowerCase;

/// Prints the Markdown of which most answers consist exactly as flexmark does, many times
/// faster: printing took a third of the time to read a file. Whatever it does not know it
/// leaves to flexmark. The sanitiser judges what either prints.
final class FastHtmlRenderer {

    private final StringBuilder html = new StringBuilder();

    private boolean known = true;

    private FastHtmlRenderer() {
    }

    /// @return empty when something stands in there that only flexmark can print
    static Optional<String> of(Node parent) {
        FastHtmlRenderer quick = new FastHtmlRenderer();
        quick.printChildren(parent);
        return quick.known ? Optional.of(quick.html.toString()) : Optional.empty();
    }

    /// The same of a block by itself.
    static Optional<String> ofBlock(Node block) {
        FastHtmlRenderer quick = new FastHtmlRenderer();
        quick.print(block);
        return quick.known ? Optional.of(quick.html.toString()) : Optional.empty();
    }

    private void printChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null && this.known; child = child.getNext()) {
            print(child);
        }
    }

    private void print(Node node) {
        // of classes that others extend, only themselves
        switch (node) {
            case Text text when is(text, Text.class) -> text(text.getChars());
            case Paragraph paragraph when is(paragraph, Paragraph.class) -> paragraph(paragraph);
            case Code code when is(code, Code.class) -> code(code);
            case SoftLineBreak _ -> this.html.append('\n');
            case HardLineBreak breaking -> {
                // flexmark drops the blanks behind it
                this.known &= !(breaking.getNext() instanceof Text next) || !next.getChars().startsWith(" ");
                this.html.append("<br />\n");
            }
            case Emphasis emphasis -> inTag("em", emphasis);
            case StrongEmphasis strong -> inTag("strong", strong);
            case Link link when is(link, Link.class) -> link(link);
            case LinkRef link when is(link, LinkRef.class) -> link(link);
            case AutoLink link when is(link, AutoLink.class) -> link(link);
            case HtmlEntity entity -> escape(entity.getChars().unescape());
            case HtmlInline tag when is(tag, HtmlInline.class) -> raw(tag.getChars());
            case FencedCodeBlock code when is(code, FencedCodeBlock.class) -> fence(code);
            case BulletList list when is(list, BulletList.class) -> list(list, "<ul>", "</ul>");
            case OrderedList list when is(list, OrderedList.class) -> list(list, start(list), "</ol>");
            case BlockQuote quote when is(quote, BlockQuote.class) -> block(quote, "<blockquote>", "</blockquote>");
            case Heading heading when is(heading, Heading.class) -> heading(heading);
            case HtmlBlock block when is(block, HtmlBlock.class) -> block(block);
            case ThematicBreak _ -> {
                line();
                this.html.append("<hr />\n");
            }
            case Reference _ -> {
                // it is printed where it is referred to
            }
            default -> this.known = false;
        }
    }

    private static boolean is(Node node, Class<?> type) {
        return node.getClass().equals(type);
    }

    private void text(BasedSequence chars) {
        escape(Escaping.normalizeEOL(unescaped(chars)));
    }

    private static String unescaped(BasedSequence chars) {
        String text = chars.toString();
        return (text.indexOf('\\') < 0 && text.indexOf('&') < 0) ? text : chars.unescape();
    }

    private void escape(String text) {
        int written = 0;
        for (int at = 0; at < text.length(); at++) {
            String escaped = switch (text.charAt(at)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                default -> "";
            };
            if (!escaped.isEmpty()) {
                this.html.append(text, written, at).append(escaped);
                written = at + 1;
            }
        }
        this.html.append(text, written, text.length());
    }

    private void inTag(String tag, Node node) {
        this.html.append('<').append(tag).append('>');
        printChildren(node);
        this.html.append("</").append(tag).append('>');
    }

    private void code(Code code) {
        this.html.append("<code>");
        for (Node child = code.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text) {
                escape(Escaping.collapseWhitespace(child.getChars(), true));
            }
            else {
                this.known = false;
            }
        }
        this.html.append("</code>");
    }

    private void link(Link link) {
        link(link.getUrl(), link.getTitle(), () -> printChildren(link));
    }

    /// `[words]` that nothing defines are words.
    private void link(LinkRef link) {
        Reference reference = link.isDefined() ? link.getReferenceNode(link.getDocument()) : null;
        if (reference != null) {
            link(reference.getUrl(), reference.getTitle(), () -> printChildren(link));
        }
        else if (link.isDefined()) {
            this.known = false;
        }
        else if (link.hasChildren()) {
            this.known &= !link.getChildChars().isBlank();
            words(link.getChars().prefixOf(link.getChildChars()));
            printChildren(link);
            words(link.getChars().suffixOf(link.getChildChars()));
        }
        else {
            words(link.getChars());
        }
    }

    /// On one line: flexmark drops the blanks at the beginning of a line.
    private void words(BasedSequence chars) {
        this.known &= chars.indexOf('\n') < 0;
        escape(unescaped(chars));
    }

    private void link(AutoLink link) {
        String address = link.getText().toString();
        link(address.startsWith("www.") ? "http://" + address : address, () -> escape(address));
    }

    private void link(BasedSequence url, BasedSequence title, Runnable words) {
        if (title.isNotNull()) {
            this.known = false;
            return;
        }
        link(url.unescape(), words);
    }

    /// Of an address that is a script flexmark prints no link.
    private void link(String url, Runnable words) {
        if (LowerCase.of(url).startsWith("javascript")) {
            this.known = false;
            return;
        }
        this.html.append("<a href=\"");
        if (url.indexOf('&') < 0) {
            escape(url);
        }
        else {
            // entities stay as they are
            this.html.append(Escaping.escapeHtml(url, true));
        }
        this.html.append("\">");
        words.run();
        this.html.append("</a>");
    }

    private void raw(BasedSequence chars) {
        this.html.append(chars.normalizeEOL());
    }

    private void block(HtmlBlock block) {
        if (block.hasChildren()) {
            this.known = false;
            return;
        }
        line();
        raw(block.getContentChars());
        line();
    }

    private static String start(OrderedList list) {
        return (list.getStartNumber() == 1) ? "<ol>" : "<ol start=\"" + list.getStartNumber() + "\">";
    }

    private void paragraph(Paragraph paragraph) {
        if (!paragraph.hasChildren()) {
            return;
        }
        if (paragraph.getParent() instanceof ListItem item && item.isInTightList()) {
            // flexmark sets those further below in tags
            this.known &= paragraph.getPrevious() == null;
            printChildren(paragraph);
            return;
        }
        line();
        this.html.append("<p>");
        printChildren(paragraph);
        this.html.append("</p>\n");
    }

    private void heading(Heading heading) {
        line();
        this.html.append("<h").append(heading.getLevel());
        if (!heading.getAnchorRefId().isEmpty()) {
            this.html.append(" id=\"");
            escape(heading.getAnchorRefId());
            this.html.append('"');
        }
        this.html.append('>');
        printChildren(heading);
        this.html.append("</h").append(heading.getLevel()).append(">\n");
    }

    private void block(Node node, String open, String close) {
        line();
        this.html.append(open).append('\n');
        printChildren(node);
        line();
        this.html.append(close).append('\n');
    }

    private void list(ListBlock list, String open, String close) {
        line();
        this.html.append(open).append('\n');
        for (Node item = list.getFirstChild(); item != null && this.known; item = item.getNext()) {
            if (is(item, BulletListItem.class) || is(item, OrderedListItem.class)) {
                item((ListItem) item);
            }
            else {
                this.known = false;
            }
        }
        this.html.append(close).append('\n');
    }

    private void item(ListItem item) {
        if (!item.hasChildren()) {
            this.known = false;
            return;
        }
        line();
        this.html.append("<li>");
        if (!item.isInTightList()) {
            this.html.append('\n');
        }
        printChildren(item);
        this.html.append("</li>\n");
    }

    private void fence(FencedCodeBlock code) {
        line();
        this.html.append("<pre><code");
        BasedSequence info = code.getInfo();
        if (info.isNotNull() && !info.isBlank()) {
            String language = info.toString();
            for (int at = 0; at < language.length(); at++) {
                // a title or an escape behind it
                if (!Character.isLetterOrDigit(language.charAt(at)) && "+#._-".indexOf(language.charAt(at)) < 0) {
                    this.known = false;
                    return;
                }
            }
            this.html.append(" class=\"language-").append(language).append('"');
        }
        this.html.append('>');
        escape(code.getContentChars().normalizeEOL());
        this.html.append("</code></pre>\n");
    }

    /// Begins a line, unless one has begun.
    private void line() {
        if (!this.html.isEmpty() && this.html.charAt(this.html.length() - 1) != '\n') {
            this.html.append('\n');
        }
    }

}
