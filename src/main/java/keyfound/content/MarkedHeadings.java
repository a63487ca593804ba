package keyfound.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;

/// `## Q: Why does it stop?`
final class MarkedHeadings implements EntryStyle {

    @Override
    public Optional<Reading> read(List<Node> blocks) {
        List<Piece> pieces = new ArrayList<>();
        int asking = 0;
        for (Node block : blocks) {
            if (!(block instanceof Heading heading)) {
                pieces.add(new Piece.Text(block));
                continue;
            }
            List<Node> inlines = Markers.children(heading);
            if (Markers.asks(inlines) || PlainText.line(inlines).matches("(?:Q|问|问题)[:：]?")) {
                pieces.add(new Piece.Ask(heading, Markers.withoutQuestion(inlines), List.of()));
                asking = heading.getLevel();
            }
            else if (asking > 0 && heading.getLevel() > asking) {
                pieces.add(new Piece.Text(heading));
            }
            else {
                pieces.add(new Piece.Group(heading, heading.getLevel()));
                asking = 0;
            }
        }
        Reading reading = new Reading("marked headings", pieces);
        return (reading.questions() > 0) ? Optional.of(reading) : Optional.empty();
    }

}
