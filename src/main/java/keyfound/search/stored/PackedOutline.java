package keyfound.search.stored;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import keyfound.entry.Collection;
import keyfound.entry.CollectionId;
import keyfound.entry.EntryOutline;
import keyfound.entry.FileStamp;
import keyfound.entry.InternalLink;
import keyfound.entry.Labels;
import keyfound.entry.Problem;
import keyfound.entry.SourceOutline;

/// The outline of a file as bytes, which lie on the heap or in a mapped file. Safe for
/// use by several threads.
///
/// First come numbers: of entries, what their writers say of ids, where the labels begin,
/// where the file does and where its long parts do. Then each entry has the key of its
/// id, where it begins, and which of the file's labels it has. The outlines of the
/// entries, the labels and the file follow.
public final class PackedOutline extends SourceOutline implements MovableBytes {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final int SAID = 4;

    private static final int TWINS = 1;

    private static final int PINNED = 2;

    private static final int LABELS = 8;

    private static final int FILE = 12;

    private static final int PARTS = 16;

    private static final int ROWS = 20;

    private static final int ROW = 16;

    private static final int ROW_START = 8;

    private static final int ROW_LABELS = 12;

    private final String path;

    private final int size;

    private volatile MemorySegment bytes;

    private PackedOutline(String path, int size, MemorySegment bytes) {
        this.path = path;
        this.size = size;
        this.bytes = bytes;
    }

    public static PackedOutline of(SourceOutline file) {
        return (file instanceof PackedOutline packed) ? packed : of(file.path(), StoredFile.write(file),
                file.entries().stream().map(StoredEntryOutline::write).toList());
    }

    /// @param file as `StoredFile.write` writes it
    /// @param entries as `StoredEntryOutline.write` writes them
    static PackedOutline of(String path, byte[] file, List<byte[]> entries) {
        Map<Labels, Integer> labels = new LinkedHashMap<>();
        int length = ROWS + entries.size() * ROW;
        ByteBuffer rows = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).position(ROWS);
        int said = 0;
        for (byte[] entry : entries) {
            StoredEntryOutline.Key key = StoredEntryOutline.key(entry);
            said |= (key.namesTwins() ? TWINS : 0) | (key.pinned() ? PINNED : 0);
            rows.putLong(key.id()).putInt(length).putInt(labels.computeIfAbsent(key.labels(), _ -> labels.size()));
            length += entry.length;
        }
        byte[] shared = StoredEntryOutline.writeLabels(List.copyOf(labels.keySet()));
        rows.putInt(0, entries.size())
            .putInt(SAID, said)
            .putInt(LABELS, length)
            .putInt(FILE, length + shared.length)
            .putInt(PARTS, length + shared.length + StoredFile.lengthOfHead(file));
        ByteBuffer all = ByteBuffer.allocate(length + shared.length + file.length).put(rows.array());
        entries.forEach(all::put);
        all.put(shared).put(file);
        return new PackedOutline(path, entries.size(), MemorySegment.ofArray(all.array()));
    }

    /// @throws IllegalArgumentException when one is not packed
    public static List<PackedOutline> all(java.util.Collection<SourceOutline> files) {
        return files.stream().map(file -> {
            if (file instanceof PackedOutline packed) {
                return packed;
            }
            throw new IllegalArgumentException("the outline of '" + file.path() + "' is not packed");
        }).toList();
    }

    @Override
    public MemorySegment bytes() {
        return this.bytes;
    }

    @Override
    public void moveTo(MemorySegment same) {
        this.bytes = same;
    }

    private static ByteReader read(MemorySegment bytes, int from, long to) {
        byte[] copy = new byte[(int) to - from];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, copy, 0, copy.length);
        return new ByteReader(copy);
    }

    private StoredFile file() {
        MemorySegment now = this.bytes;
        return new StoredFile(read(now, now.get(INT, FILE), now.byteSize()));
    }

    /// Of all files at each publication, so the long parts are left where they are.
    private StoredFile head() {
        MemorySegment now = this.bytes;
        return new StoredFile(read(now, now.get(INT, FILE), now.get(INT, PARTS)));
    }

    @Override
    public String path() {
        return this.path;
    }

    @Override
    public FileStamp stamp() {
        return head().stamp();
    }

    @Override
    public Optional<CollectionId> collectionId() {
        return head().collectionId();
    }

    @Override
    public Optional<Collection> collection() {
        return file().collection();
    }

    @Override
    public List<EntryOutline> entries() {
        return new Entries();
    }

    @Override
    public List<Problem> problems() {
        return file().problems();
    }

    @Override
    public List<InternalLink> links() {
        return file().links();
    }

    @Override
    public List<String> anchors() {
        return file().anchors();
    }

    @Override
    public long key(int order) {
        return this.bytes.get(LONG, row(order));
    }

    @Override
    public List<Labels> labels() {
        MemorySegment now = this.bytes;
        List<Labels> different = labels(now);
        return IntStream.range(0, this.size)
            .mapToObj(order -> different.get(now.get(INT, row(order) + ROW_LABELS)))
            .toList();
    }

    @Override
    public boolean namesTwins() {
        return (this.bytes.get(INT, SAID) & TWINS) != 0;
    }

    @Override
    public boolean pinsIds() {
        return (this.bytes.get(INT, SAID) & PINNED) != 0;
    }

    private static long row(int order) {
        return ROWS + (long) ROW * order;
    }

    private static List<Labels> labels(MemorySegment bytes) {
        return StoredEntryOutline.readLabels(read(bytes, bytes.get(INT, LABELS), bytes.get(INT, FILE)));
    }

    /// The outlines of the entries, each made when it is asked for. What those of a file
    /// share is made once for each list.
    private final class Entries extends AbstractList<EntryOutline> implements RandomAccess {

        private @Nullable List<Labels> labels;

        private @Nullable CollectionId collection;

        @Override
        public EntryOutline get(int order) {
            MemorySegment now = PackedOutline.this.bytes;
            long row = row(Objects.checkIndex(order, PackedOutline.this.size));
            long end = (order + 1 < PackedOutline.this.size) ? row + ROW + ROW_START : LABELS;
            ByteReader in = read(now, now.get(INT, row + ROW_START), now.get(INT, end));
            List<Labels> known = this.labels;
            if (known == null) {
                known = labels(now);
                this.labels = known;
            }
            EntryOutline entry = StoredEntryOutline.read(in, PackedOutline.this.path, this.collection,
                    known.get(now.get(INT, row + ROW_LABELS)));
            this.collection = entry.collection();
            return entry;
        }

        @Override
        public int size() {
            return PackedOutline.this.size;
        }

    }

}
