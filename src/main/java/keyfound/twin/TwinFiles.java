package keyfound.twin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import keyfound.entry.EntryOutline;

/// Finds the files that are the same in two languages: those whose paths differ only in
/// the language, and those that show the same code and links. A file has one twin for
/// each language: the file with which it has most in common.
final class TwinFiles {

    private static final double TELLING = 0.5;

    /// Twins have half of their entries in common, so they share at least one of the
    /// looked-up words for every fourth entry. In a large knowledge base any two files
    /// share some word, and comparing all pairs would take minutes.
    private static final int SHARED_OF = 4;

    private final List<TwinNote> files;

    /// Earlier comparisons; two files are compared again only when one of them differs.
    private final PairMemory<Pair> earlier;

    private final PairMemory<Pair> compared = new PairMemory<>();

    private final Map<String, Pair> candidates = new TreeMap<>();

    private final Set<String> named = new HashSet<>();

    private TwinFiles(List<TwinNote> files, PairMemory<Pair> earlier) {
        this.files = files;
        this.earlier = earlier;
    }

    /// A pair of files.
    ///
    /// @param named whether their paths say so
    /// @param score how much they have in common
    record Pair(TwinNote one, TwinNote other, boolean named, double score) {
    }

    /// @param best the pairs found
    /// @param compared all pairs that were compared closely, for the next time
    record Found(List<Pair> best, PairMemory<Pair> compared) {
    }

    static Found of(List<TwinNote> files, PairMemory<Pair> earlier) {
        TwinFiles twins = new TwinFiles(files.stream().filter(note -> !note.file().entries().isEmpty()).toList(),
                earlier);
        if (twins.files.stream().map(TwinNote::language).distinct().count() < 2) {
            return new Found(List.of(), new PairMemory<>());
        }
        twins.findByPath();
        twins.findByCode();
        return new Found(twins.best(), twins.compared);
    }

    private void findByPath() {
        Map<String, List<TwinNote>> groups = new HashMap<>();
        for (TwinNote file : this.files) {
            groups.computeIfAbsent(file.plainPath(), _ -> new ArrayList<>(1)).add(file);
        }
        for (List<TwinNote> group : groups.values()) {
            for (TwinNote one : group) {
                group.stream().filter(other -> path(one).compareTo(path(other)) < 0).forEach(other -> {
                    if (!one.language().equals(other.language())) {
                        this.named.add(path(one));
                        this.named.add(path(other));
                        add(one, other, true);
                    }
                });
            }
        }
    }

    /// For files without a twin by path.
    private void findByCode() {
        CodeWordIndex places = new CodeWordIndex(this.files, note -> !this.named.contains(path(note)));
        if (places.isEmpty()) {
            return;
        }
        int[] shared = new int[this.files.size()];
        List<Integer> touched = new ArrayList<>();
        for (TwinNote file : this.files) {
            places.count(file.words(), shared, touched::add);
            for (int at : touched) {
                TwinNote other = this.files.get(at);
                int smaller = Math.min(file.file().entries().size(), other.file().entries().size());
                boolean much = shared[at] * SHARED_OF >= smaller;
                shared[at] = 0;
                if (much && !other.language().equals(file.language())) {
                    add(file, other, false);
                }
            }
            touched.clear();
        }
    }

    private void add(TwinNote one, TwinNote other, boolean byPath) {
        String key = (path(one).compareTo(path(other)) < 0) ? path(one) + "\n" + path(other)
                : path(other) + "\n" + path(one);
        this.candidates.computeIfAbsent(key, _ -> {
            Pair pair = this.earlier.find(one.file(), other.file())
                .filter(known -> known.named() == byPath)
                .orElseGet(() -> scored(one, other, byPath));
            this.compared.put(one.file(), other.file(), pair);
            return pair;
        });
    }

    private static Pair scored(TwinNote one, TwinNote other, boolean byPath) {
        List<EntryOutline> ones = one.file().entries();
        List<EntryOutline> others = other.file().entries();
        List<TwinAlignment.Pair> pairs = new TwinAlignment(ones, others).byCode();
        double score = pairs.stream().mapToDouble(TwinAlignment.Pair::resemblance).sum();
        boolean much = pairs.size() * 2 >= Math.min(ones.size(), others.size())
                && (pairs.size() > 1 || score >= TELLING);
        return new Pair(one, other, byPath, (byPath || much) ? score + (byPath ? 1 : 0) : 0);
    }

    private List<Pair> best() {
        List<Pair> sorted = this.candidates.values()
            .stream()
            .filter(pair -> pair.score() > 0)
            .sorted(Comparator.comparingDouble(Pair::score).reversed())
            .toList();
        Set<String> taken = new HashSet<>();
        List<Pair> best = new ArrayList<>();
        for (Pair pair : sorted) {
            String one = path(pair.one()) + " " + pair.other().language();
            String other = path(pair.other()) + " " + pair.one().language();
            if (!taken.contains(one) && !taken.contains(other)) {
                taken.add(one);
                taken.add(other);
                best.add(pair);
            }
        }
        return best;
    }

    private static String path(TwinNote note) {
        return note.file().path();
    }

}
