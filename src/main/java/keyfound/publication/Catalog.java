package keyfound.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import keyfound.entry.Collection;
import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.InternalLink;
import keyfound.entry.Problem;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;
import keyfound.twin.Twins;

/// The outlines of a publication, looked up by what pages ask for. Immutable.
public final class Catalog {

    private static final Comparator<Collection> LISTING = Comparator.comparingInt(Collection::order)
        .thenComparing(Collection::title)
        .thenComparing(Collection::id);

    private final List<Collection> collections;

    private final SortedMap<String, SourceOutline> files;

    private final Map<CollectionId, SourceOutline> sources = new HashMap<>();

    private final Map<EntryId, EntryOutline> entries;

    private final SequencedMap<String, List<EntryOutline>> tags = new TreeMap<>();

    private final List<Problem> problems = new ArrayList<>();

    private final Twins twins;

    /// Paths of files beside the Markdown files that an entry or a collection links to.
    private final Set<String> attached = new HashSet<>();

    /// @param files by path; ids of entries and collections are unique over all of them
    /// @param twins of the entries of these files
    /// @param between problems that show only when all files are seen together
    Catalog(SortedMap<String, SourceOutline> files, Twins twins, List<Problem> between) {
        this.twins = twins;
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.entries = HashMap.newHashMap(files.values().stream().mapToInt(file -> file.entries().size()).sum());
        List<Collection> found = new ArrayList<>();
        for (SourceOutline file : files.values()) {
            this.problems.addAll(file.problems());
            file.collection().ifPresent(collection -> {
                found.add(collection);
                this.sources.put(collection.id(), file);
                file.links()
                    .stream()
                    .map(InternalLink::path)
                    .filter(path -> !files.containsKey(path))
                    .forEach(this.attached::add);
            });
            for (EntryOutline entry : file.entries()) {
                this.entries.put(entry.id(), entry);
                entry.tags().forEach(tag -> this.tags.computeIfAbsent(tag, any -> new ArrayList<>()).add(entry));
            }
        }
        found.sort(LISTING);
        this.collections = List.copyOf(found);
        this.problems.addAll(between);
        this.problems.sort(Comparator.comparing((Problem problem) -> problem.location().file())
            .thenComparingInt(problem -> problem.location().line()));
    }

    /// What somebody sees who may see these files only. Of the others there is no twin,
    /// no tag, no problem and no file beside them.
    Catalog limitedTo(Predicate<String> seen) {
        SortedMap<String, SourceOutline> some = new TreeMap<>(this.files);
        some.keySet().removeIf(seen.negate());
        Catalog limited = new Catalog(some, this.twins.among(twin -> seen.test(twin.source().file())), List.of());
        limited.attached.retainAll(this.attached);
        return limited;
    }

    /// The outline of the file at this place; empty when the file gave nothing.
    public Optional<SourceOutline> file(SourceLocation place) {
        return Optional.ofNullable(this.files.get(place.file()));
    }

    /// The last entry of the file that begins at this line or above: what a problem there
    /// is about.
    public Optional<EntryOutline> entryAt(SourceLocation place) {
        return file(place).map(SourceOutline::entries)
            .orElse(List.of())
            .stream()
            .filter(entry -> entry.source().line() <= place.line())
            .max(Comparator.comparingInt(entry -> entry.source().line()));
    }

    /// The outline of each file, by path.
    public SortedMap<String, SourceOutline> files() {
        return this.files;
    }

    /// Whether something that is served links to a file that is no Markdown file.
    /// @param path relative to the content folder
    public boolean isAttached(String path) {
        return this.attached.contains(path);
    }

    /// All collections in the order in which they are listed.
    public List<Collection> collections() {
        return this.collections;
    }

    public Optional<Collection> collection(CollectionId id) {
        return Optional.ofNullable(this.sources.get(id)).flatMap(SourceOutline::collection);
    }

    /// The entries of a collection in the file's order; empty when there is no such
    /// collection.
    public List<EntryOutline> entries(CollectionId id) {
        SourceOutline source = this.sources.get(id);
        return (source == null) ? List.of() : source.entries();
    }

    public Optional<EntryOutline> entry(EntryId id) {
        return Optional.ofNullable(this.entries.get(id));
    }

    /// The same entry in other languages, one for each, in the order of the languages;
    /// empty when there is none.
    public List<EntryOutline> twins(EntryId id) {
        return this.twins.of(id);
    }

    /// All entries, in no particular order.
    public java.util.Collection<EntryOutline> entries() {
        return Collections.unmodifiableCollection(this.entries.values());
    }

    /// All tags in alphabetical order, each with its entries.
    public SequencedMap<String, List<EntryOutline>> tags() {
        return Collections.unmodifiableSequencedMap(this.tags);
    }

    /// By file, then line.
    public List<Problem> problems() {
        return Collections.unmodifiableList(this.problems);
    }

}
