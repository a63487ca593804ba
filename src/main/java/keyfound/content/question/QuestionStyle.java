package keyfound.content.question;

import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.util.ast.Node;

/// One of the ways in which people write questions and answers down.
public interface QuestionStyle {

    /// Changes nothing in the blocks.
    /// @return empty when the file is not written so
    Optional<Reading> read(Outline outline);

    /// A file as one style sees it.
    ///
    /// @param style its name, for explanations
    record Reading(String style, List<FilePiece> pieces) {

        public Reading {
            pieces = List.copyOf(pieces);
        }

        /// A file that asks nothing.
        public static Reading ofText(List<Node> blocks) {
            return new Reading("text", blocks.stream().map(block -> (FilePiece) new FilePiece.Text(block)).toList());
        }

        public long questions() {
            return this.pieces.stream().filter(FilePiece.Ask.class::isInstance).count();
        }

    }

}
