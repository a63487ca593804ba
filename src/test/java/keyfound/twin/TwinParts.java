package keyfound.twin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import keyfound.entry.Collection;
import keyfound.entry.CollectionBody;
import keyfound.entry.CollectionHead;
import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.EntryPlace;
import keyfound.entry.FileStamp;
import keyfound.entry.Labels;
import keyfound.entry.SafeHtml;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;
import keyfound.entry.WrittenIds;
import keyfound.text.sketch.Sketch;

/// Outlines of entries and files, with just what finding twins looks at.
final class TwinParts {

    private static final CollectionId COLLECTION = new CollectionId("faq");

    private TwinParts() {
    }

    /// @param code words of code; may be empty
    /// @param twins ids that the writer names
    static EntryOutline entry(String id, String lang, String question, String code, String... twins) {
        return new EntryOutline(new EntryId(id), COLLECTION,
                new EntryPlace(new SourceLocation("faq.md", 0), 0, Optional.empty()),
                new WrittenIds(false, List.of(), Stream.of(twins).map(EntryId::new).toList()),
                new Labels(lang, List.of()), question, Sketch.ofWords(Stream.of(code)));
    }

    /// @param lang of the file as a whole
    static SourceOutline file(String path, String lang, EntryOutline... entries) {
        Collection collection = new Collection(COLLECTION, path, new CollectionHead("FAQ", "", "", 0, "", false),
                new Labels(lang, List.of()), new CollectionBody(SafeHtml.EMPTY, List.of()));
        return file(path, Optional.of(collection), entries);
    }

    static SourceOutline fileWithoutCollection(String path, EntryOutline... entries) {
        return file(path, Optional.empty(), entries);
    }

    private static SourceOutline file(String path, Optional<Collection> collection, EntryOutline... entries) {
        return SourceOutline.of(path, new FileStamp(0, 0, ""), collection, List.of(entries), List.of(), List.of(),
                List.of());
    }

    static TwinNote note(String path, String lang, EntryOutline... entries) {
        return TwinNote.of(file(path, lang, entries));
    }

    /// As `why=why-zh`.
    static List<String> ids(List<TwinAlignment.Pair> pairs, List<EntryOutline> ones, List<EntryOutline> others) {
        return pairs.stream().map(pair -> ones.get(pair.one()).id() + "=" + others.get(pair.other()).id()).toList();
    }

}
