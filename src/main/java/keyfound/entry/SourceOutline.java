package keyfound.entry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What lists and links need of one Markdown file. Those of all files are kept, so one
/// that is kept holds bytes, and makes the values each time that they are asked for.
public abstract class SourceOutline {

    /// An outline that holds these values.
    ///
    /// @param path relative to the content folder, with `/` between its parts
    /// @param stamp the file as it was read
    /// @param collection empty when the file gave none
    /// @param entries in the file's order
    /// @param problems of the file alone; those across files are found at each
    /// publication
    /// @param links links, images and file references into the content folder
    /// @param anchors every fragment name that a link to this file may use
    public static SourceOutline of(String path, FileStamp stamp, Optional<Collection> collection,
            List<EntryOutline> entries, List<Problem> problems, List<InternalLink> links, List<String> anchors) {
        return new Fresh(path, stamp, collection, entries, problems, links, anchors);
    }

    /// Relative to the content folder, with `/` between its parts.
    public abstract String path();

    /// The file as it was read.
    public abstract FileStamp stamp();

    /// Empty when the file gave none.
    public abstract Optional<Collection> collection();

    public Optional<CollectionId> collectionId() {
        return collection().map(Collection::id);
    }

    /// In the file's order. Counting them makes none of them.
    public abstract List<EntryOutline> entries();

    /// Of the file alone; those across files are found at each publication.
    public abstract List<Problem> problems();

    /// Links, images and file references into the content folder.
    public abstract List<InternalLink> links();

    /// Every fragment name that a link to this file may use.
    public abstract List<String> anchors();

    /// The key of an entry's id.
    /// @param order 0-based place among the entries of the file
    public long key(int order) {
        return entries().get(order).id().key();
    }

    /// The labels of each entry, in the file's order.
    public List<Labels> labels() {
        return entries().stream().map(EntryOutline::labels).toList();
    }

    /// Whether the writer of an entry names its twins.
    public boolean namesTwins() {
        return entries().stream().anyMatch(entry -> !entry.twins().isEmpty());
    }

    /// Whether the writer of an entry gives its id.
    public boolean pinsIds() {
        return entries().stream().anyMatch(EntryOutline::pinned);
    }

    /// Outlines are equal when all that they tell is, however they keep it.
    @Override
    public final boolean equals(Object other) {
        return other instanceof SourceOutline file && path().equals(file.path()) && stamp().equals(file.stamp())
                && collection().equals(file.collection()) && entries().equals(file.entries())
                && problems().equals(file.problems()) && links().equals(file.links())
                && anchors().equals(file.anchors());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(path(), stamp());
    }

    @Override
    public String toString() {
        return path() + " " + entries();
    }

    /// The outline of a file that was just read.
    private static final class Fresh extends SourceOutline {

        private final String path;

        private final FileStamp stamp;

        private final Optional<Collection> collection;

        private final List<EntryOutline> entries;

        private final List<Problem> problems;

        private final List<InternalLink> links;

        private final List<String> anchors;

        Fresh(String path, FileStamp stamp, Optional<Collection> collection, List<EntryOutline> entries,
                List<Problem> problems, List<InternalLink> links, List<String> anchors) {
            this.path = path;
            this.stamp = stamp;
            this.collection = collection;
            this.entries = List.copyOf(entries);
            this.problems = List.copyOf(problems);
            this.links = List.copyOf(links);
            this.anchors = List.copyOf(anchors);
        }

        @Override
        public String path() {
            return this.path;
        }

        @Override
        public FileStamp stamp() {
            return this.stamp;
        }

        @Override
        public Optional<Collection> collection() {
            return this.collection;
        }

        @Override
        public List<EntryOutline> entries() {
            return this.entries;
        }

        @Override
        public List<Problem> problems() {
            return this.problems;
        }

        @Override
        public List<InternalLink> links() {
            return this.links;
        }

        @Override
        public List<String> anchors() {
            return this.anchors;
        }

    }

}
