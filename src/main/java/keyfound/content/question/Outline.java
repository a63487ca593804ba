package keyfound.content.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.html.HtmlSanitizer;
import keyfound.content.nodes.HeadingAttributes;
import keyfound.content.nodes.PlainText;

/// The blocks of a file with what is known of it as a whole.
public final class Outline {

    private final Map<Integer, String> words = new HashMap<>();

    private final Map<Integer, Boolean> asking = new HashMap<>();

    private final Map<Integer, Boolean> complaining = new HashMap<>();

    /// By the index of a heading: that of the one it stands below.
    private final Map<Integer, Integer> parents = new HashMap<>();

    private final Map<Integer, List<Integer>> children = new HashMap<>();

    /// By words: the headings that a heading with these words stands below.
    private final Map<String, Set<Integer>> bearers = new HashMap<>();

    private final List<Node> blocks;

    private final String title;

    private final boolean faq;

    /// @param path of the file, with `/` between its parts
    /// @param title from front matter; empty when there is none
    public Outline(String path, String title, List<Node> blocks) {
        this.blocks = List.copyOf(blocks);
        this.title = title;
        findParents();
        String name = path.toLowerCase(Locale.ROOT).replaceAll("\\.md$", "").replaceAll("[/_.-]+", " ");
        this.faq = HeadingWords.isFaq(name) || HeadingWords.isFaq(title) || headedAsFaq() || mostlyAsking();
    }

    /// What the front matter calls the file; empty when it does not.
    String title() {
        return this.title;
    }

    /// The top-level blocks in order.
    List<Node> blocks() {
        return this.blocks;
    }

    /// Whether the file as a whole answers questions or helps out of trouble, by its
    /// path, its title, or its headings.
    boolean isFaq() {
        return this.faq;
    }

    /// The indexes of the headings one level of nesting below the heading at this index.
    List<Integer> childrenOf(int heading) {
        return this.children.getOrDefault(heading, List.of());
    }

    /// The heading that this one stands below; empty when there is none.
    Optional<Integer> parentOf(int heading) {
        return Optional.ofNullable(this.parents.get(heading));
    }

    /// Whether at least half of the headings one level below ask or tell that something
    /// fails.
    boolean childrenComplain(int heading) {
        return this.complaining.computeIfAbsent(heading, index -> {
            long complaints = childrenOf(index).stream()
                .filter(child -> asks(child) || HeadingWords.fails(wordsOf(child)))
                .count();
            return complaints * 2 >= childrenOf(index).size();
        });
    }

    /// Whether a heading below another one has the same words.
    boolean isRepeated(int heading) {
        if (this.bearers.isEmpty()) {
            this.parents.forEach(
                    (child, parent) -> this.bearers.computeIfAbsent(wordsOf(child), _ -> new HashSet<>()).add(parent));
        }
        return this.bearers.getOrDefault(wordsOf(heading), Set.of()).size() > 1;
    }

    private void findParents() {
        Deque<Integer> path = new ArrayDeque<>();
        for (int i = 0; i < this.blocks.size(); i++) {
            if (!(this.blocks.get(i) instanceof Heading heading)) {
                continue;
            }
            while (!path.isEmpty() && levelOf(path.element()) >= heading.getLevel()) {
                path.pop();
            }
            if (!path.isEmpty()) {
                this.parents.put(i, path.element());
                this.children.computeIfAbsent(path.element(), _ -> new ArrayList<>()).add(i);
            }
            path.push(i);
        }
    }

    /// Whether something to read stands between this block and the next heading.
    boolean hasTextBelow(int block) {
        for (int i = block + 1; i < this.blocks.size() && !(this.blocks.get(i) instanceof Heading); i++) {
            if (isReadable(this.blocks.get(i))) {
                return true;
            }
        }
        return false;
    }

    int levelOf(int heading) {
        return ((Heading) this.blocks.get(heading)).getLevel();
    }

    String wordsOf(int block) {
        return this.words.computeIfAbsent(block, index -> words(this.blocks.get(index)));
    }

    /// Whether a block is put as a question. Each style wants to know, and finding out
    /// takes a while.
    boolean asks(int block) {
        return this.asking.computeIfAbsent(block, index -> HeadingWords.asks(wordsOf(index)));
    }

    public static String words(Node block) {
        String line = PlainText.line(QuestionMarkers.children(block));
        return (line.indexOf('{') < 0) ? line
                : HeadingAttributes.in(line).map(found -> line.substring(0, found.start())).orElse(line);
    }

    private boolean headedAsFaq() {
        return this.blocks.stream()
            .filter(Heading.class::isInstance)
            .findFirst()
            .filter(heading -> HeadingWords.isFaq(words(heading)))
            .isPresent();
    }

    private boolean mostlyAsking() {
        List<Integer> headings = new ArrayList<>();
        List<Integer> answered = new ArrayList<>();
        for (int i = 0; i < this.blocks.size(); i++) {
            if (this.blocks.get(i) instanceof Heading) {
                headings.add(i);
                if (hasTextBelow(i) && (levelOf(i) > 1 || !headings.equals(List.of(i)))
                        && !HeadingWords.isAside(wordsOf(i))) {
                    answered.add(i);
                }
            }
        }
        return mostAsk(headings) || mostAsk(answered);
    }

    /// What groups others or leads elsewhere is no answer, whatever it is called.
    private boolean mostAsk(List<Integer> headings) {
        long asking = headings.stream().filter(this::asks).count();
        return (asking >= 3 && asking * 2 > headings.size()) || (asking == 2 && headings.size() == 2);
    }

    /// Whether a block has words to read, rather than being a rule or a comment.
    public static boolean isReadable(Node block) {
        return switch (block) {
            case HtmlCommentBlock _, ThematicBreak _ -> false;
            case HtmlBlock html ->
                html.getChars().indexOf("<img") >= 0 || !HtmlSanitizer.text(html.getChars().toString()).isBlank();
            default -> PlainText.hasWords(block);
        };
    }

}
