package keyfound.content.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.Nodes;
import keyfound.content.nodes.PlainText;
import keyfound.text.LowerCase;

/// Finds who is thanked: the names that are linked in a paragraph that says thanks.
final class Attribution {

    private static final Pattern THANKS = Pattern
        .compile("(?i)\\bthanks?\\b|\\bcredits?\\b|\\bcontributed by\\b|\\breported by\\b|感谢|致谢|鸣谢|贡献者");

    /// One of these stands in every text that the pattern finds.
    private static final List<String> WORDS = List.of("thank", "credit", "contributed", "reported", "感谢", "致谢", "鸣谢",
            "贡献");

    private Attribution() {
    }

    static List<String> in(List<Node> answer) {
        List<String> names = new ArrayList<>();
        for (Node block : answer) {
            if (block instanceof Paragraph) {
                List<Node> links = Nodes.children(block).stream().filter(Attribution::isLink).toList();
                if (!links.isEmpty() && saysThanks(block.getChars().toString())) {
                    links.forEach(link -> names.add(PlainText.line(List.of(link))));
                }
            }
        }
        return names.stream().filter(name -> !name.isBlank()).distinct().toList();
    }

    /// The pattern is slow, and few paragraphs hold anything like it.
    private static boolean saysThanks(String text) {
        String lower = LowerCase.of(text);
        for (String word : WORDS) {
            if (lower.contains(word)) {
                return THANKS.matcher(text).find();
            }
        }
        return false;
    }

    private static boolean isLink(Node node) {
        return node instanceof Link || node instanceof LinkRef;
    }

}
