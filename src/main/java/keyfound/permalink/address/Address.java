package keyfound.permalink.address;

import java.util.ArrayList;
import java.util.List;

import keyfound.entry.Collection;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.text.Fingerprint;
import keyfound.text.sketch.Sketch;

/// What is served under an id now, as far as it is needed to recognise the entry under
/// another id.
///
/// @param text the question, or the title
/// @param sketch of the words of the answer, or of the ids of a collection's entries
/// @param aliases other ids that lead here by the writer's word
/// @param pinned whether the writer gave the id
/// @param print fingerprint of the whole answer; empty when it is not known, and for a
/// collection
public record Address(String id, FilePlace where, String text, Sketch sketch, String print, List<String> aliases,
        boolean pinned) {

    /// The column's bound. A longer text is cut: it is only compared, and shown on the
    /// page of an entry that is gone.
    static final int MAX_TEXT_CHARS = 2000;

    public Address {
        text = cut(text);
        aliases = List.copyOf(aliases);
    }

    /// An address whose id was made from the question.
    public Address(String id, String file, int place, String text, Sketch sketch, List<String> aliases) {
        this(id, new FilePlace(file, place), text, sketch, "", aliases, false);
    }

    public static Address of(Entry entry) {
        List<String> texts = new ArrayList<>(entry.answer().codeBlocks());
        texts.addFirst(entry.answer().prose());
        Sketch answer = Sketch.ofWords(texts.stream());
        return new Address(entry.id().value(), new FilePlace(entry.source().file(), entry.order()),
                entry.question().text(), answer, Fingerprint.of(texts),
                entry.aliases().stream().map(EntryId::value).toList(), entry.pinned());
    }

    /// @param sketch of the words of the answer
    /// @param print fingerprint of the answer
    public static Address of(EntryOutline entry, Sketch sketch, String print) {
        return new Address(entry.id().value(), new FilePlace(entry.source().file(), entry.order()), entry.question(),
                sketch, print, entry.aliases().stream().map(EntryId::value).toList(), entry.pinned());
    }

    public static Address of(Collection collection, List<EntryOutline> entries) {
        return new Address(collection.id().value(), collection.file(), 0, collection.title(),
                Sketch.of(entries.stream().map(entry -> entry.id().value())), List.of());
    }

    /// As much of a question or a title as the ledger keeps.
    public static String cut(String text) {
        return (text.length() <= MAX_TEXT_CHARS) ? text : text.substring(0, MAX_TEXT_CHARS);
    }

    /// The same address under another id.
    public Address named(String other) {
        return new Address(other, this.where, this.text, this.sketch, this.print, this.aliases, this.pinned);
    }

    /// The same address without aliases, as the ledger keeps it.
    Address bare() {
        return this.aliases.isEmpty() ? this
                : new Address(this.id, this.where, this.text, this.sketch, this.print, List.of(), this.pinned);
    }

    public String file() {
        return this.where.file();
    }

    public int place() {
        return this.where.place();
    }

    /// Where an entry or a collection is written.
    ///
    /// @param file path relative to the content folder
    /// @param place 0-based among the entries of the file; 0 for a collection
    public record FilePlace(String file, int place) {
    }

}
