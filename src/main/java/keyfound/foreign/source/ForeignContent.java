package keyfound.foreign.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was read from another program.
///
/// @param entries in the order of the source
/// @param files pictures and other files by the path under which answers name them
/// @param left a sentence for each thing that could not be carried
public record ForeignContent(List<ForeignEntry> entries, Map<String, byte[]> files, List<String> left) {

    ForeignContent() {
        this(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
    }

    /// Takes an entry, unless it asks or answers nothing.
    void add(ForeignEntry entry) {
        if (entry.question().isBlank() || entry.answer().isBlank()) {
            this.left.add(entry.number() + ": " + (entry.question().isBlank() ? "no question" : "no answer"));
            return;
        }
        this.entries.add(entry);
    }

}
