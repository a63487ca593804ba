package keyfound.search.stored;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import keyfound.entry.Collection;
import keyfound.entry.CollectionBody;
import keyfound.entry.CollectionHead;
import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.EntryPlace;
import keyfound.entry.FileStamp;
import keyfound.entry.InternalLink;
import keyfound.entry.Labels;
import keyfound.entry.Problem;
import keyfound.entry.SafeHtml;
import keyfound.entry.Section;
import keyfound.entry.Severity;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;
import keyfound.entry.WrittenIds;
import keyfound.text.sketch.Sketch;

/// The outlines of files and entries as bytes. Not safe for use by several threads.
///
/// Of a file all but its entries is written, and compressed: the outlines of its entries
/// stand in their own documents, which follow that of the file.
///
/// Reading keeps one copy of each value that many entries share (languages, tags, the
/// path of their file), because all outlines of the knowledge base are on the heap
/// together.
public final class StoredOutline {

    private final Map<Object, Object> shared = new HashMap<>();

    public static byte[] write(SourceOutline file) {
        ByteWriter out = new ByteWriter();
        out.text(file.path());
        out.wide(file.stamp().size());
        out.wide(file.stamp().modified());
        out.text(file.stamp().hash());
        out.list(file.collection().stream().toList(), collection -> writeCollection(out, collection));
        out.number(file.entries().size());
        out.list(file.problems(), problem -> {
            writeLocation(out, problem.location());
            out.text(problem.severity().name());
            out.text(problem.code());
            out.text(problem.message());
        });
        out.list(file.links(), link -> {
            writeLocation(out, link.from());
            out.text(link.path());
            out.optional(link.fragment());
        });
        out.texts(file.anchors());
        return Deflated.of(out.toBytes());
    }

    public static byte[] write(EntryOutline entry) {
        ByteWriter out = new ByteWriter();
        writeEntry(out, entry);
        return out.toBytes();
    }

    private static void writeCollection(ByteWriter out, Collection collection) {
        out.text(collection.id().value());
        out.text(collection.file());
        out.text(collection.title());
        out.text(collection.description());
        out.text(collection.introduction().html());
        out.list(collection.sections(), section -> {
            out.text(section.anchor());
            out.text(section.title());
            out.number(section.level());
            out.text(section.text().html());
            out.number(section.firstEntry());
        });
        out.text(collection.lang());
        out.texts(collection.tags());
        out.text(collection.product());
        out.number(collection.order());
        out.text(collection.group());
        out.flag(collection.reference());
    }

    private static void writeEntry(ByteWriter out, EntryOutline entry) {
        out.text(entry.id().value());
        out.text(entry.collection().value());
        writeLocation(out, entry.source());
        out.number(entry.order());
        out.optional(entry.section());
        out.text(entry.question());
        out.text(entry.lang());
        out.texts(entry.tags());
        out.texts(entry.aliases().stream().map(EntryId::value).toList());
        out.texts(entry.twins().stream().map(EntryId::value).toList());
        out.flag(entry.pinned());
        out.text(entry.code().value());
    }

    private static void writeLocation(ByteWriter out, SourceLocation location) {
        out.text(location.file());
        out.number(location.line());
    }

    /// A file and its entries in one.
    public static byte[] writeWhole(SourceOutline file) {
        ByteWriter out = new ByteWriter();
        out.bytes(write(file));
        file.entries().forEach(entry -> out.bytes(write(entry)));
        return Deflated.of(out.toBytes());
    }

    /// @throws IOException when `writeWhole` did not write these bytes
    public SourceOutline readWhole(byte[] bytes) throws IOException {
        ByteReader in = new ByteReader(Deflated.read(bytes, 0, bytes.length));
        byte[] file = in.bytes();
        return readFile(file, 0, file.length, in::bytes);
    }

    /// @param from index of the first byte
    /// @param nextEntry gives the outline in the document that follows
    public SourceOutline readFile(byte[] bytes, int from, int length, NextEntry nextEntry) throws IOException {
        ByteReader in = new ByteReader(Deflated.read(bytes, from, length));
        String path = share(in.text());
        FileStamp stamp = new FileStamp(in.wide(), in.wide(), in.text());
        Optional<Collection> collection = in.list(() -> readCollection(in)).stream().findFirst();
        List<EntryOutline> entries = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            entries.add(readEntry(nextEntry.read(), 0));
        }
        List<Problem> problems = in
            .list(() -> new Problem(readLocation(in), Severity.valueOf(in.text()), in.text(), in.text()));
        List<InternalLink> links = in.list(() -> new InternalLink(readLocation(in), in.text(), in.optional()));
        return new SourceOutline(path, stamp, collection, entries, problems, links, anchors(in, entries));
    }

    /// Every entry's id is an anchor of its file: one copy of it is kept.
    private static List<String> anchors(ByteReader in, List<EntryOutline> entries) {
        Map<String, String> ids = HashMap.newHashMap(entries.size());
        entries.forEach(entry -> ids.put(entry.id().value(), entry.id().value()));
        return in.list(() -> {
            String anchor = in.text();
            return ids.getOrDefault(anchor, anchor);
        });
    }

    /// The documents of a file's entries, one after the other.
    @FunctionalInterface
    public interface NextEntry {

        byte[] read() throws IOException;

    }

    /// @param from index of the first byte
    public EntryOutline readEntry(byte[] bytes, int from) {
        return readEntry(new ByteReader(bytes, from));
    }

    private Collection readCollection(ByteReader in) {
        CollectionId id = share(new CollectionId(in.text()));
        String file = share(in.text());
        String title = in.text();
        String description = in.text();
        CollectionBody body = new CollectionBody(new SafeHtml(in.text()),
                in.list(() -> new Section(in.text(), in.text(), in.number(), new SafeHtml(in.text()), in.number())));
        Labels labels = share(new Labels(in.text(), in.texts()));
        CollectionHead head = new CollectionHead(title, description, share(in.text()), in.number(), share(in.text()),
                in.flag());
        return new Collection(id, file, head, labels, body);
    }

    private EntryOutline readEntry(ByteReader in) {
        EntryId id = new EntryId(in.text());
        CollectionId collection = share(new CollectionId(in.text()));
        EntryPlace place = new EntryPlace(readLocation(in), in.number(), share(in.optional()));
        String question = in.text();
        Labels labels = share(new Labels(in.text(), in.texts()));
        WrittenIds ids = share(readIds(in));
        return new EntryOutline(id, collection, place, ids, labels, question, new Sketch(in.text()));
    }

    private static WrittenIds readIds(ByteReader in) {
        List<EntryId> aliases = in.list(() -> new EntryId(in.text()));
        List<EntryId> twins = in.list(() -> new EntryId(in.text()));
        return new WrittenIds(in.flag(), aliases, twins);
    }

    private SourceLocation readLocation(ByteReader in) {
        return new SourceLocation(share(in.text()), in.number());
    }

    @SuppressWarnings("unchecked")
    private <T> T share(T value) {
        Object first = this.shared.putIfAbsent(value, value);
        return (first == null) ? value : (T) first;
    }

}
