package keyfound.twin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.entry.listing.OutlinedEntries;

/// The twins while they are being found, the surest first.
final class TwinPairs {

    private final Map<EntryId, List<EntryOutline>> twins = new HashMap<>();

    private final List<Twins.Missing> missing = new ArrayList<>();

    private final PairMemory<TwinAlignment.Aligned> earlier;

    private final PairMemory<TwinAlignment.Aligned> aligned = new PairMemory<>();

    TwinPairs(PairMemory<TwinAlignment.Aligned> earlier) {
        this.earlier = earlier;
    }

    /// @param all the entries that were paired, and any others
    Twins twins(OutlinedEntries all) {
        SortedMap<Integer, int[]> numbers = new TreeMap<>();
        this.twins.forEach((id, found) -> numbers.put(all.number(id).orElseThrow(),
                found.stream()
                    .sorted(Comparator.comparing(EntryOutline::lang))
                    .mapToInt(twin -> all.number(twin.id()).orElseThrow())
                    .toArray()));
        return new Twins(all, numbers, this.missing);
    }

    /// The alignments of two files, for the next time.
    PairMemory<TwinAlignment.Aligned> aligned() {
        return this.aligned;
    }

    /// Pairs what the writer says and what ids say.
    void pairTold(List<TwinNote> files, OutlinedEntries all) {
        if (files.stream().allMatch(note -> note.told().isEmpty() && note.marked().isEmpty())) {
            return;
        }
        Map<String, List<EntryOutline>> marked = new TreeMap<>();
        for (TwinNote note : files) {
            List<EntryOutline> entries = note.file().entries();
            for (int told : note.told()) {
                EntryOutline entry = entries.get(told);
                entry.twins().stream().flatMap(twin -> all.find(twin).stream()).forEach(twin -> pair(entry, twin));
            }
            for (int place : note.marked()) {
                EntryOutline entry = entries.get(place);
                String plain = TwinNote.withoutLanguage(entry).orElseThrow();
                marked.computeIfAbsent(plain, _ -> new ArrayList<>(2)).add(entry);
            }
        }
        marked.forEach((id, found) -> pairMarked(found, all.find(new EntryId(id))));
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
        List<EntryOutline> ones = List.copyOf(one.entries());
        List<EntryOutline> others = List.copyOf(other.entries());
        List<Integer> known = TwinAlignment.known(ones, others, entry -> of(entry.id()));
        TwinAlignment.Aligned found = this.earlier.find(one, other)
            .filter(before -> before.known().equals(known))
            .orElseGet(() -> new TwinAlignment(ones, others).byAll(known));
        this.aligned.put(one, other, found);
        List<TwinAlignment.Pair> pairs = found.pairs();
        pairs.forEach(pair -> pair(ones.get(pair.one()), others.get(pair.other())));
        if (files.named() || pairs.size() * 2 >= Math.max(ones.size(), others.size())) {
            addMissing(ones, files.other());
            addMissing(others, files.one());
        }
    }

    void pairWithin(TwinNote file) {
        List<EntryOutline> entries = file.file().entries();
        file.within().forEach(pair -> pair(entries.get(pair.one()), entries.get(pair.other())));
    }

    private void addMissing(List<EntryOutline> entries, TwinNote other) {
        String lang = other.language();
        entries.stream()
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
