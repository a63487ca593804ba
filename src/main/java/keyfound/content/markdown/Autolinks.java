package keyfound.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import keyfound.content.nodes.Nodes;

/// Makes links of addresses that stand bare in the text, as GitHub does (GFM
/// specification, section 6.9), in one look over each text. flexmark's own extension
/// takes minutes for a text of many escapes. Unlike at GitHub, Chinese punctuation ends
/// an address.
final class Autolinks {

    private static final int LONGEST = 2048;

    private static final Pattern START = Pattern
        .compile("(?i)(?<![a-z0-9])(?:https?|ftp)://|(?<![^\\s*_~(\\p{IsHan}，。、：；（])www\\.|@");

    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*(?::\\d{1,5})?");

    private static final Pattern MAIL_DOMAIN = Pattern
        .compile("[A-Za-z0-9_-]{1,63}(?:\\.[A-Za-z0-9_-]{1,63}){0,8}\\.[A-Za-z0-9_-]{0,62}[A-Za-z0-9]");

    private static final String ENDING = " \t\n\r\u000B\f<>\\\"`，。；：！？、（）【】《》「」『』“”‘’…\u3000";

    private static final String TRAILING = "?!.,:*_~'\";";

    private Autolinks() {
    }

    static void link(Node parent) {
        for (Node node : Nodes.children(parent)) {
            if (node instanceof Text text) {
                link(text);
            }
            else if (node.hasChildren() && !(node instanceof LinkNodeBase) && !(node instanceof LinkRef)
                    && !(node instanceof ImageRef)) {
                link(node);
            }
        }
    }

    private static void link(Text node) {
        BasedSequence chars = node.getChars();
        String text = chars.toString();
        if (text.indexOf("://") < 0 && text.indexOf('@') < 0 && text.indexOf("ww.") < 0 && text.indexOf("WW.") < 0) {
            return;
        }
        List<Node> parts = new ArrayList<>();
        Matcher start = START.matcher(text).useTransparentBounds(true);
        int done = 0;
        int from = 0;
        while (begins(start, text, from)) {
            int begin = start.group().equals("@") ? mailStart(text, done, start.start()) : start.start();
            int end = start.group().equals("@") ? mailEnd(text, begin, start.end())
                    : addressEnd(text, start.start(), start.end());
            from = Math.max(start.end(), end);
            if (end > 0) {
                addText(chars, done, begin, parts);
                parts.add(start.group().equals("@") ? mail(chars.subSequence(begin, end))
                        : new AutoLink(BasedSequence.NULL, chars.subSequence(begin, end), BasedSequence.NULL));
                done = end;
            }
        }
        if (!parts.isEmpty()) {
            addText(chars, done, text.length(), parts);
            parts.forEach(node::insertBefore);
            node.unlink();
        }
    }

    /// Tries only where the sign is one with which it may begin.
    private static boolean begins(Matcher start, String text, int from) {
        for (int at = from; at < text.length(); at++) {
            boolean may = switch (text.charAt(at)) {
                case 'h', 'H', 'f', 'F', 'w', 'W', '@' -> true;
                default -> false;
            };
            if (may && start.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static Node mail(BasedSequence address) {
        return new MailLink(BasedSequence.NULL, address, BasedSequence.NULL);
    }

    private static void addText(BasedSequence chars, int from, int to, List<Node> parts) {
        if (from < to) {
            parts.add(new Text(chars.subSequence(from, to)));
        }
    }

    /// @param at where the scheme or `www.` begins
    /// @return where the address ends; -1 when it is none
    private static int addressEnd(String text, int at, int behindScheme) {
        Matcher domain = DOMAIN.matcher(text)
            .region(text.startsWith("www.", at) ? at : behindScheme, Math.min(text.length(), behindScheme + 255));
        if (!domain.lookingAt() || !isDomain(domain.group())) {
            return -1;
        }
        int end = domain.end();
        while (end < text.length() && end - at < LONGEST && ENDING.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return trimmed(text, at, end);
    }

    /// No underscore in the last two parts.
    private static boolean isDomain(String domain) {
        int last = domain.lastIndexOf('.');
        return domain.indexOf('_', domain.lastIndexOf('.', last - 1) + 1) < 0;
    }

    /// Without the punctuation of the sentence around it, an entity, or a parenthesis
    /// that was opened before it.
    private static int trimmed(String text, int begin, int end) {
        int last = end;
        int surplus = 0;
        for (int i = begin; i < end; i++) {
            surplus += (text.charAt(i) == ')') ? 1 : (text.charAt(i) == '(') ? -1 : 0;
        }
        while (last > begin) {
            char c = text.charAt(last - 1);
            if (c == ')' && surplus > 0) {
                surplus--;
            }
            else if (TRAILING.indexOf(c) < 0) {
                break;
            }
            last--;
        }
        return last;
    }

    private static int mailStart(String text, int from, int at) {
        int start = at;
        while (start > Math.max(from, at - 64) && isLocal(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._+-".indexOf(c) >= 0;
    }

    private static int mailEnd(String text, int begin, int behindAt) {
        Matcher domain = MAIL_DOMAIN.matcher(text).region(behindAt, Math.min(text.length(), behindAt + 255));
        return (begin < behindAt - 1 && domain.lookingAt()) ? domain.end() : -1;
    }

}
