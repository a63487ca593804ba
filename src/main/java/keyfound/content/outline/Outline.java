package keyfound.content.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.way.BoldLines;
import keyfound.content.way.DetailsBlocks;
import keyfound.content.words.HeadingWords;
import keyfound.text.LowerCase;

/// A file as a tree: headings with their own texts, nothing left out and nothing decided.
public final class Outline {

    private final OutlineNode file;

    private final List<OutlineNode> headings = new ArrayList<>();

    /// By words: the headings that a heading with these words stands below.
    private final Map<String, Set<OutlineNode>> bearers = new HashMap<>();

    /// So many headings with the same part below them show a habit of the writer.
    private static final int MANY = 3;

    /// By words: whether they name a part below many headings.
    private final Map<String, Boolean> partsOfMany = new HashMap<>();

    private final RecurringNames siblings;

    private final String path;

    private final boolean faq;

    private final BoldLines bold;

    /// @param path of the file, with `/` between its parts
    /// @param title from front matter; empty when there is none
    /// @param blocks the top-level blocks in order
    /// @param siblings what recurs over the files beside it
    public Outline(String path, String title, List<Node> blocks, RecurringNames siblings) {
        this.path = path;
        this.siblings = siblings;
        this.file = OutlineNode.ofFile(title);
        build(blocks);
        String name = LowerCase.of(path).replaceAll("\\.mdx?$", "").replaceAll("[/_.-]+", " ");
        this.faq = HeadingWords.isFaq(name) || this.file.isFaqName() || this.file.gathersTroubles()
                || (!this.headings.isEmpty() && this.headings.getFirst().isFaqName()) || mostlyAsking();
        this.bold = BoldLines.of(blocks, this.faq);
    }

    private void build(List<Node> blocks) {
        Deque<OutlineNode> path = new ArrayDeque<>(List.of(this.file));
        int foldEnd = -1;
        for (int i = 0; i < blocks.size(); i++) {
            foldEnd = (i > foldEnd) ? DetailsBlocks.endOfAskingFold(blocks, i) : foldEnd;
            if (!(blocks.get(i) instanceof Heading heading) || i < foldEnd) {
                path.element().own().add(blocks.get(i));
                continue;
            }
            while (path.element().level() >= heading.getLevel()) {
                path.pop();
            }
            OutlineNode node = path.element().add(heading);
            this.headings.add(node);
            this.bearers.computeIfAbsent(node.words(), _ -> new HashSet<>()).add(path.element());
            path.push(node);
        }
    }

    OutlineNode file() {
        return this.file;
    }

    /// In the order of the file.
    List<OutlineNode> headings() {
        return this.headings;
    }

    /// Whether the file as a whole answers questions or helps out of trouble, by its
    /// path, its title, or its headings.
    boolean isFaq() {
        return this.faq;
    }

    /// Whether the node stands in a FAQ, by the file or by a heading above it.
    boolean isFaq(OutlineNode node) {
        return this.faq || node.isFaqName() || node.parent().filter(this::isFaq).isPresent();
    }

    BoldLines bold() {
        return this.bold;
    }

    /// The heading that names the file: the first one, where no other stands beside it.
    Optional<OutlineNode> title() {
        return this.file.children()
            .stream()
            .findFirst()
            .filter(first -> this.file.children().size() == 1 && (first.level() == 1 || this.file.words().isBlank()));
    }

    /// Whether it is the file itself, or the heading that names it.
    boolean isTitle(OutlineNode node) {
        return node.level() == 0 || title().filter(title -> title == node).isPresent();
    }

    /// What the file calls itself; empty when neither a heading nor front matter tells.
    Optional<String> name() {
        return title().map(OutlineNode::words)
            .filter(words -> !words.isBlank())
            .or(() -> Optional.of(this.file.words()).filter(words -> !words.isBlank()));
    }

    /// The name of the file in the folder, as words.
    String fileName() {
        String name = this.path.substring(this.path.lastIndexOf('/') + 1).replaceAll("(?i)\\.mdx?$", "");
        boolean folder = name.matches("(?i)_?index|readme") && this.path.indexOf('/') > 0;
        String plain = folder ? this.path.substring(0, this.path.lastIndexOf('/')).replaceAll("^.*/", "") : name;
        return plain.replaceAll("[_-]+", " ").strip().isEmpty() ? this.path : plain.replaceAll("[_-]+", " ").strip();
    }

    /// Whether a heading below another one has the same words.
    boolean isRepeated(OutlineNode node) {
        return this.bearers.getOrDefault(node.words(), Set.of()).size() > 1;
    }

    /// Whether the files beside it have a heading with the same words.
    boolean recurs(OutlineNode node) {
        return this.siblings.hold(node.words()) && !node.isAsked() && !node.isFaqName()
                && (!node.fails() || node.isPartName() || node.isDetailName());
    }

    /// Whether the same words stand below several headings, beside a part of an answer:
    /// `### Error output` above `### Solution`, trouble after trouble.
    boolean isPartOfMany(OutlineNode node) {
        return this.partsOfMany.computeIfAbsent(node.words(), words -> {
            Set<OutlineNode> above = this.bearers.getOrDefault(words, Set.of());
            return above.size() >= MANY && above.stream()
                .allMatch(bearer -> bearer.children()
                    .stream()
                    .anyMatch(child -> child.isPartName() && !child.words().equals(words)));
        });
    }

    private boolean mostlyAsking() {
        List<OutlineNode> answered = this.headings.stream()
            .filter(node -> node.hasText() && (node.level() > 1 || node != this.headings.getFirst()) && !node.isAside())
            .toList();
        return mostAsk(this.headings) || mostAsk(answered) || mostComplain(answered);
    }

    /// A page of errors and questions, one below the other.
    private static boolean mostComplain(List<OutlineNode> headings) {
        long complaining = headings.stream()
            .filter(node -> node.isAsked() || (node.fails() && !node.gathersTroubles()))
            .count();
        return complaining >= 3 && complaining * 2 > headings.size();
    }

    /// What groups others or leads elsewhere is no answer, whatever it is called.
    private static boolean mostAsk(List<OutlineNode> headings) {
        long asking = headings.stream().filter(OutlineNode::asks).count();
        return (asking >= 3 && asking * 2 > headings.size()) || (asking == 2 && headings.size() == 2);
    }

}
