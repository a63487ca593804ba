package keyfound.content.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.Nodes;
import keyfound.content.nodes.PlainText;

/// Takes away what dresses a question and is none of its words: a link to itself behind
/// it, badges, boldness all over.
public final class QuestionTrim {

    private static final Pattern SIGN = Pattern.compile("\\s*[#¶§🔗]?\\s*");

    private QuestionTrim() {
    }

    public static void trim(List<Node> question) {
        dropOwnLink(question);
        if (question.stream().anyMatch(Nodes::isBadge)
                && question.stream().anyMatch(node -> !Nodes.isBadge(node) && PlainText.hasWords(node))) {
            question.removeIf(Nodes::isBadge);
        }
        if (question.size() == 1 && question.getFirst() instanceof StrongEmphasis bold) {
            question.clear();
            question.addAll(Nodes.children(bold));
        }
    }

    /// `[#](#why)` and `<a href="#why">#</a>` at the end.
    private static void dropOwnLink(List<Node> question) {
        int last = question.size() - 1;
        if (last > 0 && question.get(last) instanceof Link link && link.getUrl().startsWith("#")
                && SIGN.matcher(PlainText.line(List.of(link))).matches()) {
            question.removeLast();
            return;
        }
        int open = last;
        while (open > 0 && !(question.get(open) instanceof HtmlInline tag && tag.getChars().matchChars("<a "))) {
            boolean sign = question.get(open) instanceof HtmlInline
                    || (question.get(open) instanceof Text text && SIGN.matcher(text.getChars()).matches());
            if (!sign) {
                return;
            }
            open--;
        }
        if (open > 0 && last > open + 1 && question.get(open).getChars().indexOf("href") >= 0) {
            List<Node> kept = new ArrayList<>(question.subList(0, open));
            question.clear();
            question.addAll(kept);
        }
    }

}
