package keyfound.search.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

/// Outlines in which every value says something.
final class Outlines {

    private static final CollectionId COLLECTION = new CollectionId("disk");

    private Outlines() {
    }

    /// @param entries number of its entries
    static SourceOutline file(String path, int entries) {
        Collection collection = new Collection(COLLECTION, path,
                new CollectionHead("Disks", "All of them.", "Disk 2", 7, "Storage", true),
                new Labels("en", List.of("io")), new CollectionBody(new SafeHtml("<p>é 磁盘</p>"),
                        List.of(new Section("part", "Part", 2, new SafeHtml("<p>text</p>"), 1))));
        return file(path, Optional.of(collection), entries);
    }

    static SourceOutline withoutCollection(String path) {
        return file(path, Optional.empty(), 0);
    }

    private static SourceOutline file(String path, Optional<Collection> collection, int entries) {
        SourceLocation place = new SourceLocation(path, 3);
        List<String> anchors = new ArrayList<>(List.of("part"));
        anchors.addAll(IntStream.range(0, entries).mapToObj(i -> id(path, i).value()).toList());
        return SourceOutline.of(path, new FileStamp(1L << 40, -5, "00ff"), collection,
                IntStream.range(0, entries).mapToObj(i -> entry(path, i)).toList(),
                List.of(new Problem(place, Severity.WARNING, "KF103", "is no answer — 没有")),
                List.of(new InternalLink(place, "other.md", Optional.of("there")),
                        new InternalLink(place, "disk.png", Optional.empty())),
                anchors);
    }

    static EntryOutline entry(String path, int order) {
        Labels labels = (order % 2 == 0) ? new Labels("en", List.of("io", "disk")) : new Labels("zh", List.of());
        WrittenIds ids = (order % 3 == 2)
                ? new WrittenIds(true, List.of(new EntryId("old-" + order)), List.of(new EntryId("twin-" + order)))
                : WrittenIds.NONE;
        return new EntryOutline(id(path, order), COLLECTION,
                new EntryPlace(new SourceLocation(path, 10 + order), order,
                        (order == 0) ? Optional.empty() : Optional.of("part")),
                ids, labels, "Why is 磁盘 " + order + " of " + path + " full?",
                (order % 2 == 0) ? Sketch.ofWords(Stream.of("df -h /var/tmp/" + order)) : Sketch.EMPTY);
    }

    static EntryId id(String path, int order) {
        return new EntryId(path.replace('/', '-') + "-" + order);
    }

}
