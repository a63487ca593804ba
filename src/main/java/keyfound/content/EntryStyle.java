package keyfound.content;

import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.util.ast.Node;

/// One of the ways in which people write questions and answers down.
interface EntryStyle {

    /// @param blocks the top-level blocks of a file, in order
    /// @return empty when the file is not written so
    Optional<Reading> read(List<Node> blocks);

    /// A file as one style sees it.
    ///
    /// @param style its name, for explanations
    record Reading(String style, List<Piece> pieces) {

        public Reading {
            pieces = List.copyOf(pieces);
        }

        long questions() {
            return this.pieces.stream().filter(Piece.Ask.class::isInstance).count();
        }

    }

}
