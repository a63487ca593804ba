package keyfound.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Which entries are the same in several languages.
///
/// Told, in this order, by the writer (`twin:` in the metadata), by ids that differ in the language alone (`key-not-found`
/// and `key-not-found-zh`), and by files that are the same in two languages: by their paths (`en/faq.md`, `zh/faq.md`) or
/// by what their code and links have in common. Within two such files, by code, by names in the question, then by place.
/// Immutable.
public final class Twins {

    public static final Twins NONE = new Twins();

    private final Map<EntryId, List<EntryOutline>> twins = new HashMap<>();

    private final List<Missing> missing = new ArrayList<>();

    private Twins() {
    }

    /// An entry that another file, the same as its own in another language, does not
    /// have.
    ///
    /// @param file path of that other file
    public record Missing(EntryOutline entry, String file) {
    }

    /// @param files all of them: ids are unique over them
    public static Twins of(Collection<SourceOutline> files) {
        Twins twins = new Twins();
        Map<EntryId, EntryOutline> entries = new HashMap<>();
        files.forEach(file -> file.entries().forEach(entry -> entries.put(entry.id(), entry)));
        Map<String, List<EntryOutline>> marked = new TreeMap<>();
        for (SourceOutline file : files) {
            for (EntryOutline entry : file.entries()) {
                entry.twins()
                    .stream()
                    .map(entries::get)
                    .filter(Objects::nonNull)
                    .forEach(twin -> twins.pair(entry, twin));
                withoutLanguage(entry).ifPresent(id -> marked.computeIfAbsent(id, _ -> new ArrayList<>(2)).add(entry));
            }
        }
        marked.forEach((id, found) -> twins.pairMarked(found, Optional.ofNullable(entries.get(new EntryId(id)))));
        TwinFiles.of(files).forEach(twins::pairBetween);
        files.forEach(twins::pairWithin);
        twins.twins.replaceAll((_, found) -> found.stream().sorted(Comparator.comparing(EntryOutline::lang)).toList());
        return twins;
    }

    /// The same entry in other languages, one for each, in the order of the languages;
    /// empty when there is none.
    public List<EntryOutline> of(EntryId id) {
        return this.twins.getOrDefault(id, List.of());
    }

    /// In the order of the files.
    public List<Missing> missing() {
        return List.copyOf(this.missing);
    }

    /// `key-not-found` for an entry in Chinese with the id `key-not-found-zh`.
    private static Optional<String> withoutLanguage(EntryOutline entry) {
        String id = entry.id().value();
        int end = id.length() - entry.lang().length() - 1;
        boolean marked = end > 0 && id.endsWith(entry.lang()) && !Character.isLetterOrDigit(id.charAt(end));
        return marked ? Optional.of(id.substring(0, end)) : Optional.empty();
    }

    private void pairMarked(List<EntryOutline> marked, Optional<EntryOutline> plain) {
        for (EntryOutline one : marked) {
            plain.ifPresent(other -> pair(one, other));
            marked.forEach(other -> pair(one, other));
        }
    }

    private void pairBetween(TwinFiles.Pair files) {
        List<EntryOutline> ones = files.one().entries();
        List<EntryOutline> others = files.other().entries();
        List<TwinAlignment.Pair> pairs = new TwinAlignment(ones, others).byAll(one -> of(one.id()));
        pairs.forEach(pair -> pair(pair.one(), pair.other()));
        if (files.named() || pairs.size() * 2 >= Math.max(ones.size(), others.size())) {
            addMissing(files.one(), files.other());
            addMissing(files.other(), files.one());
        }
    }

    private void addMissing(SourceOutline file, SourceOutline other) {
        String lang = TwinFiles.language(other);
        file.entries()
            .stream()
            .filter(entry -> !entry.lang().equals(lang) && isOpen(entry, lang))
            .forEach(entry -> this.missing.add(new Missing(entry, other.path())));
    }

    /// A file that asks in one language, then in another: what shows the same code is the
    /// same.
    private void pairWithin(SourceOutline file) {
        Map<String, List<EntryOutline>> languages = new TreeMap<>();
        for (EntryOutline entry : file.entries()) {
            languages.computeIfAbsent(entry.lang(), _ -> new ArrayList<>()).add(entry);
        }
        languages.forEach((lang, ones) -> languages.forEach((other, others) -> {
            if (!lang.equals(other)) {
                new TwinAlignment(ones, others).byCode().forEach(pair -> pair(pair.one(), pair.other()));
            }
        }));
    }

    /// One twin for each language: the first that is found.
    private void pair(EntryOutline one, EntryOutline other) {
        if (!one.lang().equals(other.lang()) && isOpen(one, other.lang()) && isOpen(other, one.lang())) {
            this.twins.computeIfAbsent(one.id(), _ -> new ArrayList<>(1)).add(other);
            this.twins.computeIfAbsent(other.id(), _ -> new ArrayList<>(1)).add(one);
        }
    }

    private boolean isOpen(EntryOutline entry, String lang) {
        return of(entry.id()).stream().noneMatch(twin -> twin.lang().equals(lang));
    }

}
