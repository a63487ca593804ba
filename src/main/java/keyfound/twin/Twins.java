package keyfound.twin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;

/// Which entries are the same in several languages.
///
/// Known, in this order: from the writer (`twin:` in the metadata); from ids that differ
/// only in the language (`key-not-found` and `key-not-found-zh`); from files that are the
/// same in two languages, by their paths (`en/faq.md`, `zh/faq.md`) or by common code and
/// links. Within two such files entries pair by code, then by names in the question, then
/// by place. Immutable.
public final class Twins {

    public static final Twins NONE = new Twins(Map.of(), List.of());

    /// The share of code that is the same in both entries. Less is enough where their
    /// files are known to be the same.
    private static final double SAME_CODE = 0.6;

    private final Map<EntryId, List<EntryOutline>> twins;

    private final List<Missing> missing;

    /// @param twins in the order of the languages; not copied
    Twins(Map<EntryId, List<EntryOutline>> twins, List<Missing> missing) {
        this.twins = twins;
        this.missing = List.copyOf(missing);
    }

    /// An entry that is missing in the twin file.
    ///
    /// @param file path of the twin file
    public record Missing(EntryOutline entry, String file) {
    }

    /// The same entry in other languages, one for each, in the order of the languages;
    /// empty when there is none.
    public List<EntryOutline> of(EntryId id) {
        return this.twins.getOrDefault(id, List.of());
    }

    /// These twins as somebody sees them who sees only some entries.
    public Twins among(Predicate<EntryOutline> seen) {
        Map<EntryId, List<EntryOutline>> some = new HashMap<>();
        this.twins.forEach((id, others) -> some.put(id, others.stream().filter(seen).toList()));
        return new Twins(some, List.of());
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
