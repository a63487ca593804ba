package keyfound.twin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;

/// The twins while they are being found, the surest first.
final class TwinPairs {

    private final Map<EntryId, List<EntryOutline>> twins = new HashMap<>();

    private final List<Twins.Missing> missing = new ArrayList<>();

    private final PairMemory<TwinAlignment.Aligned> earlier;

    private final PairMemory<TwinAlignment.Aligned> aligned = new PairMemory<>();

    TwinPairs(PairMemory<TwinAlignment.Aligned> earlier) {
        this.earlier = earlier;
    }

    Twins twins() {
        this.twins.replaceAll((_, found) -> found.stream().sorted(Comparator.comparing(EntryOutline::lang)).toList());
        return new Twins(this.twins, this.missing);
    }

    /// The alignments of two files, for the next time.
    PairMemory<TwinAlignment.Aligned> aligned() {
        return this.aligned;
    }

    /// Pairs what the writer says and what ids say.
    void pairTold(List<TwinNote> files) {
        if (files.stream().allMatch(note -> note.told().isEmpty() && note.marked().isEmpty())) {
            return;
        }
        Map<EntryId, EntryOutline> entries = new HashMap<>();
        files.forEach(note -> note.file().entries().forEach(entry -> entries.put(entry.id(), entry)));
        Map<String, List<EntryOutline>> marked = new TreeMap<>();
        for (TwinNote note : files) {
            for (EntryOutline entry : note.told()) {
                entry.twins().stream().map(entries::get).filter(Objects::nonNull).forEach(twin -> pair(entry, twin));
            }
            note.marked()
                .forEach(mark -> marked.computeIfAbsent(mark.plain(), _ -> new ArrayList<>(2)).add(mark.entry()));
        }
        marked.forEach((id, found) -> pairMarked(found, Optional.ofNullable(entries.get(new EntryId(id)))));
    }

    private void pairMarked(List<EntryOutline> marked, Optional<EntryOutline> plain) {
        for (EntryOutline one : marked) {
            plain.ifPresent(other -> pair(one, other));
            marked.forEach(other -> pair(one, other));
        }
    }

    void pairBetween(TwinFiles.Pair files) {
        SourceOutline one = files.one().file();
        SourceOutline other = files.other().file();
        List<Integer> known = TwinAlignment.known(one.entries(), other.entries(), entry -> of(entry.id()));
        TwinAlignment.Aligned found = this.earlier.find(one, other)
            .filter(before -> before.known().equals(known))
            .orElseGet(() -> new TwinAlignment(one.entries(), other.entries()).byAll(known));
        this.aligned.put(one, other, found);
        List<TwinAlignment.Pair> pairs = found.pairs();
        pairs.forEach(pair -> pair(pair.one(), pair.other()));
        if (files.named() || pairs.size() * 2 >= Math.max(one.entries().size(), other.entries().size())) {
            addMissing(one, files.other());
            addMissing(other, files.one());
        }
    }

    private void addMissing(SourceOutline file, TwinNote other) {
        String lang = other.language();
        file.entries()
            .stream()
            .filter(entry -> !entry.lang().equals(lang) && isOpen(entry, lang))
            .forEach(entry -> this.missing.add(new Twins.Missing(entry, other.file().path())));
    }

    /// The first twin found for a language counts.
    void pair(EntryOutline one, EntryOutline other) {
        if (!one.lang().equals(other.lang()) && isOpen(one, other.lang()) && isOpen(other, one.lang())) {
            this.twins.computeIfAbsent(one.id(), _ -> new ArrayList<>(1)).add(other);
            this.twins.computeIfAbsent(other.id(), _ -> new ArrayList<>(1)).add(one);
        }
    }

    private boolean isOpen(EntryOutline entry, String lang) {
        return of(entry.id()).stream().noneMatch(twin -> twin.lang().equals(lang));
    }

    private List<EntryOutline> of(EntryId id) {
        return this.twins.getOrDefault(id, List.of());
    }

}
