package keyfound.entry;

import java.util.List;
import java.util.Optional;

import keyfound.text.sketch.Sketch;

/// What lists and links need of an entry. Kept for every entry, so it stays small; the
/// rest lives in the index.
///
/// @param question plain text on one line
/// @param code its code, error texts and links: what it shares with the same entry in
/// another language
public record EntryOutline(EntryId id, CollectionId collection, EntryPlace place, WrittenIds ids, Labels labels,
        String question, Sketch code) {

    /// The same entry under another id, or in a collection of another id.
    public EntryOutline named(EntryId newId, CollectionId newCollection) {
        return new EntryOutline(newId, newCollection, this.place, this.ids, this.labels, this.question, this.code);
    }

    public SourceLocation source() {
        return this.place.source();
    }

    public int order() {
        return this.place.order();
    }

    public Optional<String> section() {
        return this.place.section();
    }

    public String lang() {
        return this.labels.lang();
    }

    public List<String> tags() {
        return this.labels.tags();
    }

    public boolean pinned() {
        return this.ids.pinned();
    }

    public List<EntryId> aliases() {
        return this.ids.aliases();
    }

    public List<EntryId> twins() {
        return this.ids.twins();
    }

}
