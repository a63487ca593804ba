package keyfound.twin;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.listing.OutlinedEntries;

/// Which entries are the same in several languages.
///
/// Known, in this order: from the writer (`twin:` in the metadata); from ids that differ
/// only in the language (`key-not-found` and `key-not-found-zh`); from files that are the
/// same in two languages, by their paths (`en/faq.md`, `zh/faq.md`) or by common code and
/// links. Within two such files entries pair by code, then by names in the question, then
/// by place. Immutable.
public final class Twins {

    public static final Twins NONE = new Twins(OutlinedEntries.of(List.of()), new TreeMap<>(), List.of());

    /// The share of code that is the same in both entries. Less is enough where their
    /// files are known to be the same.
    private static final double SAME_CODE = 0.6;

    private static final int[] NOBODY = {};

    private final OutlinedEntries entries;

    /// The numbers of the entries that have twins, in ascending order.
    private final int[] having;

    /// Their twins, in the order of the languages.
    private final int[][] twins;

    private final List<Missing> missing;

    /// @param twins numbers of entries by the number of an entry, in the order of the
    /// languages
    Twins(OutlinedEntries entries, SortedMap<Integer, int[]> twins, List<Missing> missing) {
        this.entries = entries;
        this.having = twins.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.twins = twins.values().toArray(int[][]::new);
        this.missing = List.copyOf(missing);
    }

    private Twins(OutlinedEntries entries, int[] having, int[][] twins) {
        this.entries = entries;
        this.having = having;
        this.twins = twins;
        this.missing = List.of();
    }

    /// An entry that is missing in the twin file.
    ///
    /// @param file path of the twin file
    public record Missing(EntryOutline entry, String file) {
    }

    /// The same entry in other languages, one for each, in the order of the languages;
    /// empty when there is none.
    public List<EntryOutline> of(EntryId id) {
        if (this.having.length == 0) {
            return List.of();
        }
        OptionalInt number = this.entries.number(id);
        return number.isEmpty() ? List.of() : List.copyOf(this.entries.select(of(number.getAsInt())));
    }

    /// The same by numbers in the list of all entries. Not to be changed.
    public int[] of(int number) {
        int at = Arrays.binarySearch(this.having, number);
        return (at < 0) ? NOBODY : this.twins[at];
    }

    /// All entries, those without twins included.
    public OutlinedEntries entries() {
        return this.entries;
    }

    /// The same, for who does not ask what is missing.
    public Twins withoutMissing() {
        return new Twins(this.entries, this.having, this.twins);
    }

    /// These twins as somebody sees them who sees only some entries.
    public Twins among(OutlinedEntries seen) {
        SortedMap<Integer, int[]> some = new TreeMap<>();
        for (int i = 0; i < this.having.length; i++) {
            int[] others = Arrays.stream(this.twins[i]).flatMap(twin -> number(twin, seen).stream()).toArray();
            number(this.having[i], seen).ifPresent(number -> some.put(number, others));
        }
        return new Twins(seen, some, List.of());
    }

    private OptionalInt number(int entry, OutlinedEntries seen) {
        return seen.number(this.entries.get(entry).id());
    }

    /// Whether two entries alone are the same in two languages: by the writer's word, by
    /// their ids, or by the same code.
    public static boolean areLikely(EntryOutline one, EntryOutline other) {
        return !one.lang().equals(other.lang()) && (one.twins().contains(other.id()) || other.twins().contains(one.id())
                || plainId(one).equals(plainId(other)) || haveSameCode(one, other));
    }

    static boolean haveSameCode(EntryOutline one, EntryOutline other) {
        return !one.lang().equals(other.lang()) && one.code().resemblance(other.code()) >= SAME_CODE;
    }

    private static String plainId(EntryOutline entry) {
        return TwinNote.withoutLanguage(entry).orElse(entry.id().value());
    }

    /// The missing entries, in the order of the files.
    public List<Missing> missing() {
        return this.missing;
    }

}
