package keyfound.content.repair;

import java.util.ArrayList;
import java.util.List;

/// One line of a file as it shall become.
///
/// @param at 0-based; the number of lines for a line that is added at the end
/// @param line with its line end
record LineEdit(int at, String line) {

    /// The lines as they are with the edits.
    static List<String> applied(List<String> lines, List<LineEdit> edits) {
        List<String> edited = new ArrayList<>(lines);
        for (LineEdit edit : edits) {
            if (edit.at == edited.size()) {
                edited.add(edit.line);
            }
            else {
                edited.set(edit.at, edit.line);
            }
        }
        return edited;
    }

    /// What makes the one out of the other, which may have one line more.
    static List<LineEdit> between(List<String> before, List<String> after) {
        List<LineEdit> edits = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (i >= before.size() || !before.get(i).equals(after.get(i))) {
                edits.add(new LineEdit(i, after.get(i)));
            }
        }
        return edits;
    }

}
