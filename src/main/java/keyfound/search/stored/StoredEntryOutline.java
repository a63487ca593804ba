package keyfound.search.stored;

import java.util.List;

import org.jspecify.annotations.Nullable;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.EntryPlace;
import keyfound.entry.Labels;
import keyfound.entry.SourceLocation;
import keyfound.entry.WrittenIds;
import keyfound.text.sketch.Sketch;

/// The outlines of entries as bytes.
public final class StoredEntryOutline {

    private StoredEntryOutline() {
    }

    public static byte[] write(EntryOutline entry) {
        ByteWriter out = new ByteWriter();
        out.text(entry.id().value());
        out.text(entry.collection().value());
        out.text(entry.source().file());
        out.number(entry.source().line());
        out.number(entry.order());
        out.optional(entry.section());
        out.text(entry.question());
        writeLabel(out, entry.labels());
        out.texts(entry.aliases().stream().map(EntryId::value).toList());
        out.texts(entry.twins().stream().map(EntryId::value).toList());
        out.flag(entry.pinned());
        out.text(entry.code().value());
        return out.toBytes();
    }

    /// @param from index of the first byte
    public static EntryOutline read(byte[] bytes, int from) {
        return read(new ByteReader(bytes, from), "", null, null);
    }

    /// @param file where the entry probably stands
    /// @param collection the one that it is probably of; null when none is known
    /// @param labels those of the entry; null when they are not known
    static EntryOutline read(ByteReader in, String file, @Nullable CollectionId collection, @Nullable Labels labels) {
        EntryId id = new EntryId(in.text());
        String written = in.text();
        CollectionId of = (collection != null && collection.value().equals(written)) ? collection
                : new CollectionId(written);
        String path = in.text();
        SourceLocation source = new SourceLocation(path.equals(file) ? file : path, in.number());
        EntryPlace place = new EntryPlace(source, in.number(), in.optional());
        String question = in.text();
        Labels read = (labels == null) ? readLabel(in) : skipLabel(in, labels);
        List<EntryId> aliases = in.list(() -> new EntryId(in.text()));
        List<EntryId> twins = in.list(() -> new EntryId(in.text()));
        boolean pinned = in.flag();
        WrittenIds ids = (pinned || !aliases.isEmpty() || !twins.isEmpty()) ? new WrittenIds(pinned, aliases, twins)
                : WrittenIds.NONE;
        return new EntryOutline(id, of, place, ids, read, question, new Sketch(in.text()));
    }

    private static Labels skipLabel(ByteReader in, Labels known) {
        in.skipText();
        in.skipTexts();
        return known;
    }

    private static Labels readLabel(ByteReader in) {
        return new Labels(in.text(), in.texts());
    }

    private static void writeLabel(ByteWriter out, Labels labels) {
        out.text(labels.lang());
        out.texts(labels.tags());
    }

    static byte[] writeLabels(List<Labels> labels) {
        ByteWriter out = new ByteWriter();
        out.list(labels, each -> writeLabel(out, each));
        return out.toBytes();
    }

    static List<Labels> readLabels(ByteReader in) {
        return in.list(() -> readLabel(in));
    }

    /// What is looked for in all entries.
    static Key key(byte[] entry) {
        ByteReader in = new ByteReader(entry);
        long id = new EntryId(in.text()).key();
        in.skipText();
        in.skipText();
        int _ = in.number();
        int _ = in.number();
        if (in.flag()) {
            in.skipText();
        }
        in.skipText();
        Labels labels = readLabel(in);
        in.skipTexts();
        List<String> twins = in.texts();
        return new Key(id, labels, !twins.isEmpty(), in.flag());
    }

    /// @param id key of the entry's id
    /// @param namesTwins whether its writer names its twins
    /// @param pinned whether its writer gives its id
    record Key(long id, Labels labels, boolean namesTwins, boolean pinned) {
    }

}
