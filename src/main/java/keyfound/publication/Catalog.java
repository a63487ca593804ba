package keyfound.publication;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import keyfound.entry.Collection;
import keyfound.entry.CollectionHead;
import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.InternalLink;
import keyfound.entry.Labels;
import keyfound.entry.Problem;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;
import keyfound.entry.listing.OutlinedEntries;
import keyfound.twin.Twins;

/// The outlines of a publication, looked up by what pages ask for. Immutable. Numbers are
/// kept, and the outlines themselves are made when they are asked for.
public final class Catalog {

    private static final Comparator<Listing> LISTING = Comparator
        .comparingInt((Listing listing) -> listing.head().order())
        .thenComparing(listing -> listing.head().title())
        .thenComparing(Listing::id);

    private static final int[] NOBODY = {};

    /// Those with a collection, as collections are listed.
    private final List<SourceOutline> listed;

    private final SortedMap<String, SourceOutline> files;

    private final Map<CollectionId, Source> sources = new HashMap<>();

    private final OutlinedEntries entries;

    /// The entries of each collection, as collections are listed.
    private final int[] listing;

    /// What entries are filtered by, each once.
    private final List<Labels> labels = new ArrayList<>();

    /// By the number of an entry, which of them it has.
    private final int[] labelled;

    /// Of the collection of each file.
    private final List<Optional<CollectionId>> ids = new ArrayList<>();

    private final SortedMap<String, int[]> tags = new TreeMap<>();

    private final List<Problem> problems = new ArrayList<>();

    private final Twins twins;

    /// Paths of files beside the Markdown files that an entry or a collection links to.
    private final Set<String> attached = new HashSet<>();

    /// @param files by path; ids of entries and collections are unique over all of them
    /// @param twins of the entries of these files, in their order
    /// @param between problems that show only when all files are seen together
    Catalog(SortedMap<String, SourceOutline> files, Twins twins, List<Problem> between) {
        this.twins = twins.withoutMissing();
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.entries = twins.entries();
        this.labelled = new int[this.entries.size()];
        List<Listing> found = new ArrayList<>();
        Map<Labels, Integer> known = new HashMap<>();
        SortedMap<String, IntStream.Builder> tagged = new TreeMap<>();
        int number = 0;
        for (SourceOutline file : files.values()) {
            this.problems.addAll(file.problems());
            Optional<Collection> collection = file.collection();
            this.ids.add(collection.map(Collection::id));
            if (collection.isPresent()) {
                Source source = new Source(file, number);
                found.add(new Listing(collection.get().head(), collection.get().id(), source));
                this.sources.put(collection.get().id(), source);
                file.links()
                    .stream()
                    .map(InternalLink::path)
                    .filter(path -> !files.containsKey(path))
                    .forEach(this.attached::add);
            }
            for (Labels labels : file.labels()) {
                this.labelled[number] = known.computeIfAbsent(labels, _ -> known.size());
                for (String tag : labels.tags()) {
                    tagged.computeIfAbsent(tag, _ -> IntStream.builder()).add(number);
                }
                number++;
            }
        }
        tagged.forEach((tag, numbers) -> this.tags.put(tag, numbers.build().toArray()));
        known.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).forEach(this.labels::add);
        found.sort(LISTING);
        this.listed = found.stream().map(listing -> listing.source().file()).toList();
        this.listing = found.stream().flatMapToInt(listing -> listing.source().numbers()).toArray();
        this.problems.addAll(between);
        this.problems.sort(Comparator.comparing((Problem problem) -> problem.location().file())
            .thenComparingInt(problem -> problem.location().line()));
    }

    /// What somebody sees who may see these files only. Of the others there is no twin,
    /// no tag, no problem and no file beside them.
    Catalog limitedTo(Predicate<String> seen) {
        SortedMap<String, SourceOutline> some = new TreeMap<>(this.files);
        some.keySet().removeIf(seen.negate());
        Catalog limited = new Catalog(some, this.twins.among(OutlinedEntries.of(some.values())), List.of());
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
        return new Listed(this.listed);
    }

    public Optional<Collection> collection(CollectionId id) {
        return Optional.ofNullable(this.sources.get(id)).map(Source::file).flatMap(SourceOutline::collection);
    }

    /// The entries of a collection in the file's order; empty when there is no such
    /// collection.
    public List<EntryOutline> entries(CollectionId id) {
        Source source = this.sources.get(id);
        return (source == null) ? List.of() : source.file().entries();
    }

    /// The numbers of the same entries.
    public IntStream numbers(CollectionId id) {
        Source source = this.sources.get(id);
        return (source == null) ? IntStream.empty() : source.numbers();
    }

    public Optional<EntryOutline> entry(EntryId id) {
        return this.entries.find(id);
    }

    /// The same entry in other languages, one for each, in the order of the languages;
    /// empty when there is none.
    public List<EntryOutline> twins(EntryId id) {
        return this.twins.of(id);
    }

    /// The same by numbers of entries. Not to be changed.
    public int[] twins(int number) {
        return this.twins.of(number);
    }

    /// All entries, in the order of their files.
    public List<EntryOutline> entries() {
        return this.entries;
    }

    /// The place of an entry among all.
    public OptionalInt number(EntryId id) {
        return this.entries.number(id);
    }

    /// @param numbers places among all entries
    public List<EntryOutline> entries(int... numbers) {
        return this.entries.select(numbers);
    }

    /// The numbers of all entries, which are those of `entries`, as collections and their
    /// files list them. Not to be changed.
    public int[] listing() {
        return this.listing;
    }

    /// @param number of an entry
    public Labels labels(int number) {
        return this.labels.get(this.labelled[number]);
    }

    /// @param number of an entry
    public CollectionId collection(int number) {
        return this.ids.get(this.entries.file(number)).orElseThrow();
    }

    /// Of twins only one, in the place of the first: that in the reader's language where
    /// it is among them.
    /// @param numbers of different entries
    /// @param lang of the reader
    public int[] once(int[] numbers, String lang) {
        int[] rows = new int[numbers.length];
        Map<Integer, Integer> places = new HashMap<>();
        int end = 0;
        for (int number : numbers) {
            int[] others = this.twins.of(number);
            Integer place = (others.length == 0) ? null : places.get(number);
            if (place == null) {
                int row = end++;
                rows[row] = number;
                for (int twin : others) {
                    places.putIfAbsent(twin, row);
                }
            }
            else if (isIn(lang, number) && !isIn(lang, rows[place])) {
                rows[place] = number;
            }
        }
        return Arrays.copyOf(rows, end);
    }

    private boolean isIn(String lang, int number) {
        return labels(number).lang().startsWith(lang);
    }

    /// All tags in alphabetical order.
    public SequencedSet<String> tags() {
        return Collections.unmodifiableSequencedSet(this.tags.sequencedKeySet());
    }

    /// The numbers of the entries with a tag; none when nobody has it. Not to be changed.
    public int[] tagged(String tag) {
        return this.tags.getOrDefault(tag, NOBODY);
    }

    /// By file, then line.
    public List<Problem> problems() {
        return Collections.unmodifiableList(this.problems);
    }

    /// A collection while all are put in order, without its texts.
    private record Listing(CollectionHead head, CollectionId id, Source source) {
    }

    /// @param first number of its first entry
    private record Source(SourceOutline file, int first) {

        IntStream numbers() {
            return IntStream.range(this.first, this.first + this.file.entries().size());
        }

    }

    private static final class Listed extends AbstractList<Collection> implements RandomAccess {

        private final List<SourceOutline> files;

        Listed(List<SourceOutline> files) {
            this.files = files;
        }

        @Override
        public Collection get(int index) {
            return this.files.get(index).collection().orElseThrow();
        }

        @Override
        public int size() {
            return this.files.size();
        }

    }

}
