package keyfound.content.way;

import java.util.List;

import com.vladsch.flexmark.util.ast.Node;

/// A stretch of a file with its part in the knowledge. The pieces of a file, in order,
/// leave nothing out.
public sealed interface FilePiece {

    /// The node with which it begins.
    Node node();

    /// Belongs to the entry, section or introduction before it.
    record Text(Node node) implements FilePiece {
    }

    /// A heading that groups what follows.
    record Group(Node node, int level) implements FilePiece {
    }

    /// A question.
    ///
    /// @param asked the nodes of the question without its marker; empty when the question
    /// stands in the block below
    /// @param rest inline nodes of the same block that begin the answer
    /// @param named where the name of the entry comes from
    record Ask(Node node, List<Node> asked, List<Node> rest, Naming named) implements FilePiece {

        public Ask {
            asked = List.copyOf(asked);
            rest = List.copyOf(rest);
        }

        public Ask(Node node, List<Node> asked, List<Node> rest) {
            this(node, asked, rest, Naming.ASKED);
        }

        public boolean isIntroduction() {
            return this.named != Naming.ASKED;
        }

    }

    /// Where the name of an entry comes from.
    enum Naming {

        /// Its writer asks it.
        ASKED,

        /// The heading or title that it stands below.
        HEADING,

        /// Nothing but the name of the file.
        FILE

    }

}
