package keyfound.entry;

import java.util.List;
import java.util.Optional;

import keyfound.text.sketch.Sketch;

/// What lists and links need of an entry. Kept on the heap for every entry, so it stays small; the rest lives in the
/// index.
///
/// @param order 0-based place among the entries of its file
/// @param section anchor of the section it stands in; empty when there is none
/// @param question plain text on one line
/// @param aliases ids under which the entry was known before
/// @param twins ids of the same entry in other languages, where the writer says so
/// @param pinned whether the writer gave the id
/// @param code its code, error texts and links: what it shares with the same entry in another language
public record EntryOutline(EntryId id, CollectionId collection, SourceLocation source, int order,
        Optional<String> section, String question, String lang, List<String> tags, List<EntryId> aliases,
        List<EntryId> twins, boolean pinned, Sketch code) {

    public EntryOutline {
        tags = List.copyOf(tags);
        aliases = List.copyOf(aliases);
        twins = List.copyOf(twins);
    }

}
