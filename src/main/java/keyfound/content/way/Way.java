package keyfound.content.way;

import java.util.List;

import com.vladsch.flexmark.util.ast.Node;

/// One of the ways in which people write questions down without a heading of Markdown. A
/// way only proposes nodes; which of them are questions is decided by the outline.
public interface Way {

    /// Its name, for explanations.
    String name();

    /// Changes nothing in the blocks.
    ///
    /// @param passage what stands between two headings
    /// @return questions and texts that leave nothing of the passage out
    List<FilePiece> read(Passage passage);

    /// The pieces in the shape in which they are shown, once it is decided that they
    /// count: here nodes may move.
    default List<FilePiece> settled(List<FilePiece> pieces) {
        return pieces;
    }

    /// How many questions in a file make the way credible.
    ///
    /// @param faq whether they stand in a FAQ
    default int enough(boolean faq) {
        return 1;
    }

    /// Whether its questions have the marker of their writer, which always wins.
    default boolean isMarked() {
        return false;
    }

    /// Whether it is looked for only in a FAQ in which nothing else asks.
    default boolean isLastResort() {
        return false;
    }

    /// Whether its questions are items of a list, which may be steps or causes as well.
    default boolean isOfItems() {
        return false;
    }

    /// What stands between two headings.
    ///
    /// @param heading the words that it stands below
    /// @param gathers whether these gather troubles or questions
    /// @param gathersTroubles whether they gather troubles
    /// @param faq whether it stands in a FAQ or a page on trouble
    /// @param bold which bold lines of the file ask
    record Passage(List<Node> blocks, String heading, boolean gathers, boolean gathersTroubles, boolean faq,
            BoldLines bold) {

        public Passage {
            blocks = List.copyOf(blocks);
        }

    }

}
