package keyfound.foreign.source;

import java.util.List;

/// A question with its answer, as another program has it.
///
/// @param number the other program's own name for it, unique within one import
/// @param group name of the file that takes it
/// @param question plain text on one line
/// @param answer Markdown
/// @param lang BCP 47; empty when the other program does not tell
public record ForeignEntry(String number, String group, String question, String answer, List<String> tags, String lang,
        ForeignOrigin origin) {

    public ForeignEntry {
        tags = List.copyOf(tags);
    }

}
