package keyfound.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;

/// Finds who is thanked: the names that are linked in a paragraph that says thanks.
final class Attribution {

    private static final Pattern THANKS = Pattern
        .compile("(?i)\\bthanks?\\b|\\bcredits?\\b|\\bcontributed by\\b|\\breported by\\b|感谢|致谢|鸣谢|贡献者");

    private Attribution() {
    }

    static List<String> in(List<Node> answer) {
        List<String> names = new ArrayList<>();
        for (Node block : answer) {
            if (block instanceof Paragraph) {
                List<Node> links = Markers.children(block).stream().filter(Attribution::isLink).toList();
                // few paragraphs hold links, and the words are slow to look for
                if (!links.isEmpty() && THANKS.matcher(block.getChars().toString()).find()) {
                    links.forEach(link -> names.add(PlainText.line(List.of(link))));
                }
            }
        }
        return names.stream().filter(name -> !name.isBlank()).distinct().toList();
    }

    private static boolean isLink(Node node) {
        return node instanceof Link || node instanceof LinkRef;
    }

}
