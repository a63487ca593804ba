package keyfound.content.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.HeadingAttributes;

/// Questions as headings: goes through the headings and asks which part each plays.
abstract class HeadingStyle implements QuestionStyle {

    /// The part of a heading in its file.
    enum Part {

        QUESTION, GROUP, ANSWER

    }

    /// A heading above the one that is looked at.
    ///
    /// @param faq whether it or one above it names a FAQ
    record Above(int level, Part part, boolean faq) {
    }

    @Override
    public final Optional<Reading> read(Outline outline) {
        List<FilePiece> pieces = new ArrayList<>();
        Deque<Above> path = new ArrayDeque<>();
        path.push(new Above(0, Part.GROUP, outline.isFaq()));
        for (int i = 0; i < outline.blocks().size(); i++) {
            Node block = outline.blocks().get(i);
            if (block instanceof Heading heading) {
                while (path.element().level() >= heading.getLevel()) {
                    path.pop();
                }
                boolean faq = path.element().faq() || HeadingWords.isFaq(outline.wordsOf(i));
                Part part = partOf(outline, i, path.element());
                path.push(new Above(heading.getLevel(), part, faq));
                pieces.add(piece(heading, part));
            }
            else {
                pieces.add(new FilePiece.Text(block));
            }
        }
        Reading reading = new Reading(name(), pieces);
        return (reading.questions() > 0) ? Optional.of(reading) : Optional.empty();
    }

    abstract String name();

    abstract Part partOf(Outline outline, int heading, Above above);

    private static FilePiece piece(Heading heading, Part part) {
        return switch (part) {
            case QUESTION -> new FilePiece.Ask(heading, asked(heading), List.of());
            case GROUP -> new FilePiece.Group(heading, heading.getLevel());
            case ANSWER -> new FilePiece.Text(heading);
        };
    }

    /// Of a heading that says no more than `Q:` what stays is the id behind it.
    private static List<Node> asked(Heading heading) {
        if (!QuestionMarkers.isQuestionAlone(Outline.words(heading))) {
            return QuestionMarkers.withoutQuestion(QuestionMarkers.children(heading));
        }
        return (heading.getLastChild() instanceof Text last) ? HeadingAttributes.in(last.getChars())
            .map(id -> List.<Node>of(new Text(last.getChars().subSequence(id.start()))))
            .orElse(List.of()) : List.of();
    }

}
