package keyfound.content.repair;

import java.util.ArrayList;
import java.util.List;

/// What `check --fix` would write into one file.
///
/// @param path relative to the content folder
/// @param before the lines as they are, each with its line end
/// @param after line by line what they become; one longer when a line is added at the end
/// @param ids how many ids are written into headings
/// @param others how many other things are mended
public record FilePatch(String path, List<String> before, List<String> after, int ids, int others) {

    public FilePatch {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public String text() {
        return String.join("", this.after);
    }

    /// As `diff --unified=0` tells it.
    public String diff() {
        List<String> diff = new ArrayList<>(List.of("--- a/" + this.path, "+++ b/" + this.path));
        for (int i = 0; i < this.after.size(); i++) {
            if (i >= this.before.size()) {
                diff.add("@@ -" + this.before.size() + ",0 +" + (i + 1) + " @@");
                diff.add("+" + this.after.get(i).stripTrailing());
            }
            else if (!this.before.get(i).equals(this.after.get(i))) {
                diff.add("@@ -" + (i + 1) + " +" + (i + 1) + " @@");
                diff.add("-" + this.before.get(i).stripTrailing());
                diff.add("+" + this.after.get(i).stripTrailing());
            }
        }
        return String.join("\n", diff) + "\n";
    }

}
