package keyfound.search.stored;

import java.util.List;
import java.util.Optional;

import keyfound.entry.Collection;
import keyfound.entry.CollectionBody;
import keyfound.entry.CollectionHead;
import keyfound.entry.CollectionId;
import keyfound.entry.FileStamp;
import keyfound.entry.InternalLink;
import keyfound.entry.Labels;
import keyfound.entry.Problem;
import keyfound.entry.SafeHtml;
import keyfound.entry.Section;
import keyfound.entry.Severity;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;

/// The outline of a file without its entries as bytes. Each part has its length in front,
/// so that those before the one wanted are passed over.
final class StoredFile {

    private final ByteReader in;

    /// @param in at the first byte
    StoredFile(ByteReader in) {
        this.in = in;
    }

    static byte[] write(SourceOutline file) {
        ByteWriter out = new ByteWriter();
        out.text(file.path());
        out.number(file.entries().size());
        out.wide(file.stamp().size());
        out.wide(file.stamp().modified());
        out.text(file.stamp().hash());
        out.optional(file.collectionId().map(CollectionId::value));
        ByteWriter links = new ByteWriter();
        links.list(file.links(), link -> {
            writeLocation(links, link.from());
            links.text(link.path());
            links.optional(link.fragment());
        });
        out.bytes(links.toBytes());
        ByteWriter problems = new ByteWriter();
        problems.list(file.problems(), problem -> {
            writeLocation(problems, problem.location());
            problems.text(problem.severity().name());
            problems.text(problem.code());
            problems.text(problem.message());
        });
        out.bytes(problems.toBytes());
        ByteWriter anchors = new ByteWriter();
        anchors.texts(file.anchors());
        out.bytes(anchors.toBytes());
        file.collection().ifPresent(collection -> writeCollection(out, collection));
        return out.toBytes();
    }

    private static void writeCollection(ByteWriter out, Collection collection) {
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

    private static void writeLocation(ByteWriter out, SourceLocation location) {
        out.text(location.file());
        out.number(location.line());
    }

    /// The length of what stands in front of the parts.
    static int lengthOfHead(byte... file) {
        StoredFile stored = new StoredFile(new ByteReader(file));
        Optional<CollectionId> _ = stored.collectionId();
        return stored.in.place();
    }

    String path() {
        this.in.moveTo(0);
        return this.in.text();
    }

    /// The number of the file's entries.
    int entries() {
        this.in.moveTo(0);
        this.in.skipText();
        return this.in.number();
    }

    FileStamp stamp() {
        int _ = entries();
        return new FileStamp(this.in.wide(), this.in.wide(), this.in.text());
    }

    Optional<CollectionId> collectionId() {
        int _ = entries();
        long _ = this.in.wide();
        long _ = this.in.wide();
        this.in.skipText();
        return this.in.optional().map(CollectionId::new);
    }

    List<InternalLink> links() {
        enter(0);
        return this.in.list(() -> new InternalLink(readLocation(), this.in.text(), this.in.optional()));
    }

    List<Problem> problems() {
        enter(1);
        return this.in
            .list(() -> new Problem(readLocation(), Severity.valueOf(this.in.text()), this.in.text(), this.in.text()));
    }

    List<String> anchors() {
        enter(2);
        return this.in.texts();
    }

    Optional<Collection> collection() {
        return collectionId().map(id -> {
            pass(3);
            return readCollection(id);
        });
    }

    /// @param part number of the part whose first value is read next
    private void enter(int part) {
        Optional<CollectionId> _ = collectionId();
        pass(part);
        int _ = this.in.number();
    }

    private void pass(int parts) {
        for (int part = 0; part < parts; part++) {
            this.in.skipText();
        }
    }

    private SourceLocation readLocation() {
        return new SourceLocation(this.in.text(), this.in.number());
    }

    private Collection readCollection(CollectionId id) {
        String file = this.in.text();
        String title = this.in.text();
        String description = this.in.text();
        CollectionBody body = new CollectionBody(new SafeHtml(this.in.text()),
                this.in.list(() -> new Section(this.in.text(), this.in.text(), this.in.number(),
                        new SafeHtml(this.in.text()), this.in.number())));
        Labels labels = new Labels(this.in.text(), this.in.texts());
        CollectionHead head = new CollectionHead(title, description, this.in.text(), this.in.number(), this.in.text(),
                this.in.flag());
        return new Collection(id, file, head, labels, body);
    }

}
