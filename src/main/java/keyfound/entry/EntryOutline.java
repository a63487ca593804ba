package keyfound.entry;

import java.util.List;
import java.util.Optional;

/// What lists and links need of an entry. Kept on the heap for every entry, so it stays small; the rest lives in the
/// index.
///
/// @param order 0-based place among the entries of its file
/// @param section anchor of the section it stands in; empty when there is none
/// @param question plain text on one line
public record EntryOutline(EntryId id, CollectionId collection, SourceLocation source, int order,
        Optional<String> section, String question, String lang, List<String> tags) {

    public EntryOutline {
        tags = List.copyOf(tags);
    }

}
