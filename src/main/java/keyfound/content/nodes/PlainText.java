package keyfound.content.nodes;

import java.util.List;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.emoji.Emoji;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.html.HtmlPolicy;

/// The words of Markdown without its marks.
public final class PlainText {

    private final StringBuilder text = new StringBuilder();

    private final boolean withCodeBlocks;

    private PlainText(boolean withCodeBlocks) {
        this.withCodeBlocks = withCodeBlocks;
    }

    /// Everything on one line, code blocks included.
    public static String line(Iterable<? extends Node> nodes) {
        PlainText plain = new PlainText(true);
        nodes.forEach(plain::add);
        return collapsed(plain.text.toString(), false);
    }

    /// Paragraphs on a line each, without code blocks.
    public static String prose(Iterable<? extends Node> nodes) {
        PlainText plain = new PlainText(false);
        nodes.forEach(plain::add);
        return collapsed(plain.text.toString(), true);
    }

    /// The words of a block without the attributes in braces behind them, and without
    /// badges: pictures that are links.
    public static String words(Node block) {
        List<Node> words = Nodes.children(block);
        words.removeIf(Nodes::isBadge);
        String line = line(words);
        return (line.indexOf('{') < 0) ? line
                : HeadingAttributes.in(line).map(found -> line.substring(0, found.start())).orElse(line);
    }

    /// Whether a block has words to read, rather than being a rule or a comment.
    public static boolean isReadable(Node block) {
        return switch (block) {
            case HtmlCommentBlock _, ThematicBreak _ -> false;
            case HtmlBlock html ->
                html.getChars().indexOf("<img") >= 0 || !HtmlPolicy.text(html.getChars().toString()).isBlank();
            default -> hasWords(block);
        };
    }

    /// Each run of blanks as one blank; of blanks and line ends as one line end, where
    /// lines are kept.
    private static String collapsed(String text, boolean lines) {
        StringBuilder collapsed = new StringBuilder(text.length());
        char blank = 0;
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || (!lines && c >= '\u000B' && c <= '\r')) {
                if (blank == 0) {
                    collapsed.append(text, written, i);
                }
                blank = (lines && (c == '\n' || blank == '\n')) ? '\n' : ' ';
                written = i + 1;
            }
            else if (blank != 0) {
                collapsed.append(blank);
                blank = 0;
            }
        }
        return collapsed.append(text, written, text.length()).toString().strip();
    }

    /// Whether there is anything to read, a picture included.
    public static boolean hasWords(Node node) {
        return switch (node) {
            case Image _, ImageRef _, Code _ -> true;
            case Text text -> !text.getChars().isBlank();
            case FencedCodeBlock code -> !code.getContentChars().isBlank();
            case IndentedCodeBlock code -> !code.getContentChars().isBlank();
            case HtmlEntity _, AutoLink _, MailLink _, Emoji _ -> true;
            default -> {
                for (Node child : node.getChildren()) {
                    if (hasWords(child)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    private void add(Node node) {
        switch (node) {
            case Text text -> addText(text);
            case Code code -> this.text.append(code.getText());
            case HtmlEntity entity -> this.text.append(entity.getChars().unescape());
            case SoftLineBreak _ -> this.text.append(' ');
            case HardLineBreak _ -> this.text.append('\n');
            case AutoLink link -> this.text.append(link.getText());
            case MailLink link -> this.text.append(link.getText());
            case Emoji emoji -> this.text.append(emoji.getChars());
            case HtmlInline _, HtmlInlineComment _, HtmlCommentBlock _, TableSeparator _, Footnote _ -> {
            }
            case HtmlBlock html -> this.text.append(HtmlPolicy.text(html.getChars().toString())).append('\n');
            case FencedCodeBlock code -> addCode(code.getContentChars());
            case IndentedCodeBlock code -> addCode(code.getContentChars());
            default -> addChildren(node);
        }
    }

    private void addText(Text node) {
        String chars = node.getChars().toString();
        boolean plain = chars.indexOf('\\') < 0 && chars.indexOf('&') < 0;
        this.text.append(plain ? chars : node.getChars().unescape());
    }

    private void addChildren(Node node) {
        for (Node child : node.getChildren()) {
            add(child);
        }
        if (node instanceof Block || node instanceof TableCell) {
            this.text.append((node instanceof TableCell) ? ' ' : '\n');
        }
    }

    private void addCode(CharSequence code) {
        if (this.withCodeBlocks) {
            this.text.append(code);
        }
        this.text.append('\n');
    }

}
