package keyfound.search.stored;

import java.util.List;
import java.util.Optional;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.EntryPlace;
import keyfound.entry.Labels;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;
import keyfound.entry.WrittenIds;

/// The outline of an entry in few bytes, for an engine that has its question and its file
/// at hand: neither is written again, and of the id only what the question does not tell.
public final class StoredHead {

    private static final int PINNED = 1;

    private static final int SECTION = 2;

    /// Written only where it differs from the file's.
    private static final int LANG = 4;

    private static final int TAGS = 8;

    private static final int OTHER_IDS = 16;

    private StoredHead() {
    }

    public static byte[] write(EntryOutline entry, File file) {
        if (!entry.collection().equals(file.collection()) || !entry.source().file().equals(file.path())) {
            throw new IllegalArgumentException("entry '" + entry.id() + "' is not of '" + file.path() + "'");
        }
        boolean ids = !entry.aliases().isEmpty() || !entry.twins().isEmpty();
        boolean lang = !entry.lang().equals(file.lang());
        ByteWriter out = new ByteWriter();
        out.number((entry.pinned() ? PINNED : 0) | (entry.section().isPresent() ? SECTION : 0) | (lang ? LANG : 0)
                | (entry.tags().isEmpty() ? 0 : TAGS) | (ids ? OTHER_IDS : 0));
        QuestionId.write(out, entry.id().value(), entry.question());
        out.number(entry.source().line());
        out.number(entry.order());
        entry.section().ifPresent(out::text);
        if (lang) {
            out.text(entry.lang());
        }
        if (!entry.tags().isEmpty()) {
            out.texts(entry.tags());
        }
        if (ids) {
            out.texts(entry.aliases().stream().map(EntryId::value).toList());
            out.texts(entry.twins().stream().map(EntryId::value).toList());
        }
        StoredSketch.write(out, entry.code());
        return out.toBytes();
    }

    /// The 0-based place of the entry in its file.
    /// @param from index of the first byte
    public static int order(byte[] bytes, int from) {
        ByteReader in = new ByteReader(bytes, from);
        int _ = in.number();
        QuestionId.skip(in);
        int _ = in.number();
        return in.number();
    }

    /// @param from index of the first byte
    /// @param question of the entry
    /// @param file where it stands
    public static EntryOutline read(byte[] bytes, int from, String question, File file) {
        ByteReader in = new ByteReader(bytes, from);
        int has = in.number();
        EntryId id = new EntryId(QuestionId.read(in, question));
        SourceLocation source = new SourceLocation(file.path(), in.number());
        int order = in.number();
        EntryPlace place = new EntryPlace(source, order,
                ((has & SECTION) == 0) ? Optional.empty() : Optional.of(in.text()));
        String lang = ((has & LANG) == 0) ? file.lang() : in.text();
        Labels labels = new Labels(lang, ((has & TAGS) == 0) ? List.of() : in.texts());
        boolean pinned = (has & PINNED) != 0;
        WrittenIds ids = pinned ? new WrittenIds(true, List.of(), List.of()) : WrittenIds.NONE;
        if ((has & OTHER_IDS) != 0) {
            ids = new WrittenIds(pinned, in.list(() -> new EntryId(in.text())), in.list(() -> new EntryId(in.text())));
        }
        return new EntryOutline(id, file.collection(), place, ids, labels, question, StoredSketch.read(in));
    }

    /// What the entries of a file share.
    ///
    /// @param lang of most of them
    public record File(String path, CollectionId collection, String lang) {

        /// Of a file without entries.
        public static final File NONE = new File("", new CollectionId("none"), "");

        public static File of(SourceOutline file) {
            if (file.entries().isEmpty()) {
                return NONE;
            }
            EntryOutline first = file.entries().getFirst();
            return new File(file.path(), first.collection(), first.lang());
        }

        public byte[] write() {
            ByteWriter out = new ByteWriter();
            out.text(this.path);
            out.text(this.collection.value());
            out.text(this.lang);
            return out.toBytes();
        }

        /// @param from index of the first byte
        public static File read(byte[] bytes, int from) {
            ByteReader in = new ByteReader(bytes, from);
            return new File(in.text(), new CollectionId(in.text()), in.text());
        }

    }

}
