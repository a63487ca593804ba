package keyfound.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import keyfound.content.ContentLoader;
import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.Severity;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;
import keyfound.entry.listing.OutlinedEntries;
import keyfound.permalink.Ledger;
import keyfound.permalink.address.Move;
import keyfound.publication.ids.AssignedIds;
import keyfound.publication.ids.CollectionNames;
import keyfound.publication.ids.ExpectedIds;
import keyfound.publication.ids.IdAssignment;
import keyfound.publication.ids.IdsElsewhere;
import keyfound.publication.ids.ReadAddresses;
import keyfound.publication.ids.RememberedIds;
import keyfound.publication.settings.Incident;
import keyfound.search.IndexUpdate;
import keyfound.search.stored.PackedOutline;

/// The next publication while it is being built.
///
/// The files of a small change are held until all ids are settled. The files of a large
/// load go to the index at once, with the ids that they will most likely get. The few
/// that turn out to get others are read again.
final class Draft {

    /// A few MB of answers.
    private static final int MOST_HELD_ENTRIES = 5000;

    /// Some MB of outlines.
    private static final int MOST_LOOSE_FILES = 500;

    private final IndexUpdate update;

    private final SortedMap<String, SourceOutline> before;

    /// What was served before, by id.
    private final Function<EntryId, Optional<EntryOutline>> entriesBefore;

    private final TreeMap<String, SourceOutline> files;

    private final Map<String, SourceFile> held = new LinkedHashMap<>();

    private final ReadAddresses addresses;

    private final FileEdits edits = new FileEdits();

    private ExpectedIds expectedIds;

    /// In a large load: the marks of the ids under which files were passed on, by path,
    /// where they are others than those wished for.
    private final Map<String, String> expected = new HashMap<>();

    private boolean large;

    private int entriesHeld;

    /// Files whose outlines were made since they were settled last.
    private int loose;

    private final OffHeap offHeap;

    private int entriesRead;

    private Draft(IndexUpdate update, SortedMap<String, SourceOutline> before,
            Function<EntryId, Optional<EntryOutline>> entriesBefore, OffHeap offHeap) {
        this.offHeap = offHeap;
        this.update = update;
        this.before = before;
        this.entriesBefore = entriesBefore;
        this.files = new TreeMap<>(before);
        this.addresses = new ReadAddresses(this.files);
        this.expectedIds = noneExpected();
    }

    private ExpectedIds noneExpected() {
        return new ExpectedIds(this.before, this::standing);
    }

    /// Begins with what the index keeps.
    /// @param offHeap takes what is held of each entry, now and then
    static Draft onKept(IndexUpdate update, OffHeap offHeap) {
        TreeMap<String, SourceOutline> before = new TreeMap<>();
        try (Stream<SourceOutline> kept = update.kept()) {
            kept.forEach(file -> {
                before.put(file.path(), file);
                if (before.size() % MOST_LOOSE_FILES == 0) {
                    offHeap.outlines(before.values());
                }
            });
        }
        return new Draft(update, before, OutlinedEntries.of(before.values())::find, offHeap);
    }

    /// @param offHeap takes what is held of each entry, now and then
    static Draft after(Catalog catalog, IndexUpdate update, OffHeap offHeap) {
        return new Draft(update, catalog.files(), catalog::entry, offHeap);
    }

    Map<String, FileStamp> stamps() {
        Map<String, FileStamp> stamps = HashMap.newHashMap(this.files.size());
        this.files.forEach((path, file) -> stamps.put(path, file.stamp()));
        return stamps;
    }

    void put(SourceFile file) {
        this.edits.read(file.path());
        this.entriesRead += file.entries().size();
        Optional<SourceOutline> lastGood = lastGood(file);
        if (lastGood.isPresent()) {
            forget(file.path());
            this.files.put(file.path(), lastGood.get());
            this.edits.keep(file.path());
            return;
        }
        hold(file);
        if (this.large || this.entriesHeld > MOST_HELD_ENTRIES) {
            this.large = true;
            passOnAsExpected();
        }
    }

    void remove(String path) {
        if (this.files.remove(path) != null) {
            forget(path);
            this.update.remove(path);
            this.edits.remove(path);
        }
    }

    /// Of a file that was read before in this draft.
    private void forget(String path) {
        this.addresses.remove(path);
        this.expected.remove(path);
        SourceFile before = this.held.remove(path);
        this.entriesHeld -= (before == null) ? 0 : before.entries().size();
    }

    /// Makes all ids unique, and hands everything to the index.
    /// @param ledger knows which ids meant other entries
    /// @param elsewhere the ids that other servers gave
    void settle(ContentReader content, Ledger ledger, IdsElsewhere elsewhere) {
        Set<String> deprived = deprived();
        deprived.addAll(namedElsewhere(elsewhere));
        if (!deprived.isEmpty()) {
            readAgain(content, deprived, this::hold);
        }
        // there may be a million, and none is asked for any more
        this.expectedIds = noneExpected();
        Map<String, AssignedIds> names = names(ledger, elsewhere);
        Set<String> again = unexpected(names);
        names.forEach((path, given) -> {
            if (this.expected.containsKey(path) && !again.contains(path)) {
                outline(given.appliedTo(Objects.requireNonNull(this.files.get(path))));
            }
        });
        names.forEach((path, given) -> Optional.ofNullable(this.held.get(path))
            .ifPresent(file -> hold(given.appliedTo(file))));
        passOn();
        if (!again.isEmpty()) {
            readAgain(content, again, file -> {
                AssignedIds given = names.get(file.path());
                hold((given == null) ? file : given.appliedTo(file));
                passOn();
            });
        }
    }

    /// The files that were passed on under other ids than they get.
    private Set<String> unexpected(Map<String, AssignedIds> names) {
        return Stream.concat(names.keySet().stream(), this.expected.keySet().stream())
            .filter(path -> !this.held.containsKey(path))
            .filter(path -> !Objects.equals(mark(names.get(path)), this.expected.get(path)))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable String mark(@Nullable AssignedIds given) {
        return (given == null) ? null : given.mark();
    }

    private void outline(SourceOutline file) {
        this.files.put(file.path(), PackedOutline.of(file));
        this.loose++;
        if (this.loose == MOST_LOOSE_FILES) {
            this.offHeap.outlines(this.files.values());
            this.offHeap.prints(this.addresses.prints());
            this.loose = 0;
        }
    }

    /// The files with an entry that gave up its written id to an entry that is no longer
    /// served.
    private Set<String> deprived() {
        Set<String> free = replaced().flatMap(file -> file.entries().stream())
            .map(entry -> entry.id().value())
            .collect(Collectors.toSet());
        Set<String> deprived = new TreeSet<>();
        if (!free.isEmpty()) {
            this.addresses.forEach(address -> free.remove(address.id()));
            this.files.values()
                .stream()
                .filter(file -> !this.addresses.hasRead(file.path()))
                .filter(SourceOutline::pinsIds)
                .filter(file -> file.entries().stream().anyMatch(entry -> entry.pinned() && isSuffixed(entry, free)))
                .forEach(file -> deprived.add(file.path()));
        }
        return deprived;
    }

    /// The files that did not change with an entry to which another server gave another
    /// id.
    private Set<String> namedElsewhere(IdsElsewhere elsewhere) {
        return elsewhere.isEmpty() ? Set.of()
                : this.files.values()
                    .stream()
                    .filter(file -> !this.addresses.hasRead(file.path()))
                    .filter(file -> file.entries().stream().anyMatch(elsewhere::isOther))
                    .map(SourceOutline::path)
                    .collect(Collectors.toSet());
    }

    private static boolean isSuffixed(EntryOutline entry, Set<String> ids) {
        String id = entry.id().value();
        for (int dash = id.indexOf('-'); dash >= 0; dash = id.indexOf('-', dash + 1)) {
            if (ids.contains(id.substring(0, dash))) {
                return true;
            }
        }
        return false;
    }

    boolean isUnchanged() {
        return filesRead() == 0 && filesRemoved() == 0;
    }

    int filesRead() {
        return this.edits.read();
    }

    int filesRemoved() {
        return this.edits.removed();
    }

    int entriesRead() {
        return this.entriesRead;
    }

    /// Whether the index kept nothing.
    boolean isEmpty() {
        return FileEdits.count(this.files.values()) == 0;
    }

    /// Entries of the team that were served before.
    int entriesBefore() {
        return FileEdits.count(ofTeam(this.before).toList());
    }

    /// Entries of the team that would be served.
    int entries() {
        return FileEdits.count(ofTeam(this.files).toList());
    }

    /// What comes with the program may come and go: that is no loss of the team.
    private static Stream<SourceOutline> ofTeam(SortedMap<String, SourceOutline> files) {
        return files.values().stream().filter(file -> !file.stamp().isShipped());
    }

    /// The entries of the team that would no longer be served, by file and place.
    List<EntryOutline> lost() {
        if (replaced().findAny().isEmpty()) {
            return List.of();
        }
        Set<EntryId> read = this.addresses.paths()
            .stream()
            .flatMap(path -> Optional.ofNullable(this.files.get(path)).stream())
            .flatMap(file -> file.entries().stream())
            .map(EntryOutline::id)
            .collect(Collectors.toSet());
        return replaced().filter(file -> !file.stamp().isShipped())
            .sorted(Comparator.comparing(SourceOutline::path))
            .flatMap(file -> file.entries().stream())
            .filter(entry -> !read.contains(entry.id()) && standing(entry.id()).isEmpty())
            .toList();
    }

    /// @param problems problems of all content
    Changes changes(int problems, List<Move> moves) {
        return this.edits.changes(this.before, this.files, problems, moves);
    }

    SortedMap<String, SourceOutline> files() {
        return Collections.unmodifiableSortedMap(this.files);
    }

    /// The outlines that were served before of files that were removed or read again.
    Stream<SourceOutline> replaced() {
        return touched().distinct().flatMap(path -> Optional.ofNullable(this.before.get(path)).stream());
    }

    /// The paths of all files that were read, again or for the first time, or removed.
    Stream<String> touched() {
        return Stream.concat(this.edits.touched(), this.addresses.paths().stream());
    }

    /// The addresses of the files that were read, with their final ids.
    ReadAddresses addresses() {
        return this.addresses;
    }

    private void hold(SourceFile file) {
        outline(file.outline());
        this.held.put(file.path(), file);
        this.entriesHeld += file.entries().size();
        this.addresses.read(file);
    }

    private void passOn() {
        this.held.values().forEach(this::putWithOutline);
        this.held.clear();
        this.entriesHeld = 0;
    }

    private void putWithOutline(SourceFile file) {
        this.update.put(file, Objects.requireNonNull(this.files.get(file.path())));
    }

    private void passOnAsExpected() {
        for (SourceFile file : this.held.values()) {
            SourceOutline outline = Objects.requireNonNull(this.files.get(file.path()));
            this.expectedIds.of(outline).ifPresentOrElse(ids -> {
                this.expected.put(file.path(), ids.mark());
                this.update.put(ids.appliedTo(file), ids.appliedTo(outline));
            }, () -> {
                this.expected.remove(file.path());
                this.update.put(file, outline);
            });
        }
        this.held.clear();
        this.entriesHeld = 0;
    }

    private Map<String, AssignedIds> names(Ledger ledger, IdsElsewhere elsewhere) {
        IdAssignment ids = new IdAssignment(this.before, this::standing,
                new RememberedIds(ledger, this.addresses, this.before), elsewhere);
        Map<String, List<EntryId>> entries = ids.assign(this.files, this.addresses.paths());
        Map<String, CollectionId> collections = CollectionNames.assign(this.files, this.before);
        Map<String, AssignedIds> names = new TreeMap<>();
        Stream.concat(entries.keySet().stream(), collections.keySet().stream())
            .distinct()
            .forEach(path -> names.put(path, new AssignedIds(Optional.ofNullable(collections.get(path)),
                    entries.getOrDefault(path, List.of()), ids.problems().getOrDefault(path, List.of()))));
        return names;
    }

    /// An entry of a file that did not change.
    private Optional<EntryOutline> standing(EntryId id) {
        return this.entriesBefore.apply(id).filter(entry -> {
            String path = entry.source().file();
            return this.files.containsKey(path) && !this.addresses.hasRead(path);
        });
    }

    /// One file at a time, since there may be as many as there are files.
    private void readAgain(ContentReader content, Set<String> paths, Consumer<SourceFile> read) {
        Map<String, FileStamp> others = stamps();
        others.keySet().removeAll(paths);
        content.read(others, file -> {
            if (paths.contains(file.path()) && file.collection().isPresent()) {
                read.accept(file);
            }
        }, path -> {
        });
    }

    /// The last good version of a file that became unreadable, with the new problem.
    private Optional<SourceOutline> lastGood(SourceFile file) {
        SourceOutline good = this.before.get(file.path());
        if (!ContentLoader.isUnread(file) || good == null || good.collection().isEmpty()) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>(file.problems());
        problems.add(new Problem(new SourceLocation(file.path(), 0), Severity.WARNING, Incident.FILE_KEPT.code(),
                "its last good version is served until it can be read again"));
        return Optional.of(PackedOutline.of(SourceOutline.of(file.path(), file.stamp(), good.collection(),
                good.entries(), problems, good.links(), good.anchors())));
    }

}
