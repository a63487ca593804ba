package keyfound.permalink;

import java.util.List;
import java.util.stream.Stream;

import keyfound.entry.Collection;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.Sketch;

/// What is served under an id now, as far as it is needed to know it again under another one.
///
/// @param file relative to the content folder
/// @param place 0-based among the entries of the file; 0 for a collection
/// @param text the question, or the title
/// @param sketch of the words of the answer, or of the ids of a collection's entries
/// @param aliases other ids that lead here by the writer's word
/// @param pinned whether the writer gave the id
public record Address(String id, String file, int place, String text, Sketch sketch, List<String> aliases,
        boolean pinned) {

    /// The column's bound; what is longer is cut, for it serves comparison and the page
    /// of a gone entry only.
    static final int MAX_TEXT_CHARS = 2000;

    public Address {
        text = (text.length() <= MAX_TEXT_CHARS) ? text : text.substring(0, MAX_TEXT_CHARS);
        aliases = List.copyOf(aliases);
    }

    /// Of an id that was made from the question.
    public Address(String id, String file, int place, String text, Sketch sketch, List<String> aliases) {
        this(id, file, place, text, sketch, aliases, false);
    }

    public static Address of(Entry entry) {
        Sketch answer = Sketch
            .ofWords(Stream.concat(Stream.of(entry.answer().prose()), entry.answer().codeBlocks().stream()));
        return new Address(entry.id().value(), entry.source().file(), entry.order(), entry.question().text(), answer,
                entry.aliases().stream().map(EntryId::value).toList(), entry.pinned());
    }

    public static Address of(Collection collection, List<EntryOutline> entries) {
        return new Address(collection.id().value(), collection.file(), 0, collection.title(),
                Sketch.of(entries.stream().map(entry -> entry.id().value())), List.of());
    }

    /// The same under another id.
    public Address named(String other) {
        return new Address(other, this.file, this.place, this.text, this.sketch, this.aliases, this.pinned);
    }

    /// Without aliases, as the ledger keeps it.
    Address bare() {
        return this.aliases.isEmpty() ? this
                : new Address(this.id, this.file, this.place, this.text, this.sketch, List.of(), this.pinned);
    }

}
