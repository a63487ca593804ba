package keyfound.content.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.Inlines;

/// One entry per file: the first heading asks, everything below it answers; or the title in the front matter asks, where
/// text stands above the first heading. A manual is read so too.
final class WholeFile implements QuestionStyle {

    @Override
    public Optional<Reading> read(Outline outline) {
        List<FilePiece> pieces = new ArrayList<>();
        boolean asked = false;
        for (Node block : outline.blocks()) {
            if (!asked && block instanceof Heading heading) {
                pieces.add(new FilePiece.Ask(heading,
                        QuestionMarkers.withoutQuestion(QuestionMarkers.children(heading)), List.of()));
                asked = true;
                continue;
            }
            if (!asked && !outline.title().isBlank() && Outline.isReadable(block)) {
                pieces.add(new FilePiece.Ask(block, List.of(Inlines.text(outline.title())), List.of()));
                asked = true;
            }
            pieces.add(new FilePiece.Text(block));
        }
        return asked ? Optional.of(new Reading("one entry per file", pieces)) : Optional.empty();
    }

}
