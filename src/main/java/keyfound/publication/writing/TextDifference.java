package keyfound.publication.writing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/// What tells two texts apart, line by line, with three lines around each difference.
public final class TextDifference {

    private static final int AROUND = 3;

    private TextDifference() {
    }

    public static List<Line> between(String mine, String theirs) {
        RawText before = raw(mine);
        RawText after = raw(theirs);
        EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after);
        List<Line> lines = new ArrayList<>();
        int shown = 0;
        for (int at = 0; at < edits.size(); at++) {
            Edit edit = edits.get(at);
            int next = (at + 1 < edits.size()) ? edits.get(at + 1).getBeginA() : before.size();
            for (int i = Math.max(shown, edit.getBeginA() - AROUND); i < edit.getBeginA(); i++) {
                lines.add(new Line(Side.BOTH, before.getString(i)));
            }
            for (int i = edit.getBeginA(); i < edit.getEndA(); i++) {
                lines.add(new Line(Side.MINE, before.getString(i)));
            }
            for (int i = edit.getBeginB(); i < edit.getEndB(); i++) {
                lines.add(new Line(Side.THEIRS, after.getString(i)));
            }
            shown = Math.min(next, edit.getEndA() + AROUND);
            for (int i = edit.getEndA(); i < shown; i++) {
                lines.add(new Line(Side.BOTH, before.getString(i)));
            }
        }
        return lines;
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }

    /// In which of the texts a line stands.
    public enum Side {

        MINE, THEIRS, BOTH

    }

    /// A line of either text.
    public record Line(Side side, String text) {
    }

}
