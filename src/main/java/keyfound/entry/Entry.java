package keyfound.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One question with its answer.
public record Entry(EntryId id, CollectionId collection, EntryPlace place, WrittenIds ids, Labels labels,
        EntryBody body, EntryFacts facts) {

    /// The few values of this entry that stay on the heap.
    public EntryOutline outline() {
        return new EntryOutline(this.id, this.collection, this.place, this.ids, this.labels, question().text(),
                this.body.codeSketch());
    }

    /// The same entry under another id or in a collection of another id. The former id
    /// stays an anchor, so that links inside its file still find the entry.
    public Entry named(EntryId newId, CollectionId newCollection) {
        EntryBody reached = newId.equals(this.id) ? this.body : this.body.reachedBy(this.id.value());
        return new Entry(newId, newCollection, this.place, this.ids, this.labels, reached, this.facts);
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

    public Question question() {
        return this.body.question();
    }

    public Answer answer() {
        return this.body.answer();
    }

    public List<ErrorText> errors() {
        return this.body.errors();
    }

    public String markdown() {
        return this.body.markdown();
    }

    public List<String> anchors() {
        return this.body.anchors();
    }

    public List<String> versions() {
        return this.facts.versions();
    }

    public List<String> attribution() {
        return this.facts.attribution();
    }

    public Optional<LocalDate> verified() {
        return this.facts.verified();
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
