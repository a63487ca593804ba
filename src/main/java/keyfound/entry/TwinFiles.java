package keyfound.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Finds the files that are the same in two languages: those whose paths differ in the language alone, and those that
/// show the same code and links. A file has one twin for each language: the one that it has most in common with.
final class TwinFiles {

    /// An entry that shares one of so many words is worth a closer look: those with the
    /// smallest hashes are the same in
    /// entries that have most words in common.
    private static final int LOOKED_UP = 3;

    /// A word that stands in more entries than this tells nothing.
    private static final int COMMON = 50;

    private static final double TELLING = 0.5;

    /// Twins have half of their entries in common, so they share one of the words looked
    /// up for every fourth entry at least. In a large knowledge base any two files share
    /// some word, and comparing them all would take minutes.
    private static final int SHARED_OF = 4;

    private final List<SourceOutline> files;

    private final Map<String, Pair> candidates = new TreeMap<>();

    private final Set<String> named = new HashSet<>();

    private TwinFiles(List<SourceOutline> files) {
        this.files = files;
    }

    /// Two files.
    ///
    /// @param named whether their paths say so
    /// @param score how much they have in common
    record Pair(SourceOutline one, SourceOutline other, boolean named, double score) {
    }

    static List<Pair> of(Collection<SourceOutline> files) {
        TwinFiles twins = new TwinFiles(files.stream().filter(file -> !file.entries().isEmpty()).toList());
        if (twins.files.stream().map(TwinFiles::language).distinct().count() < 2) {
            return List.of();
        }
        twins.findByPath();
        twins.findByCode();
        return twins.best();
    }

    static String language(SourceOutline file) {
        return file.collection().map(keyfound.entry.Collection::lang).orElse("");
    }

    private void findByPath() {
        Map<String, List<SourceOutline>> groups = new HashMap<>();
        for (SourceOutline file : this.files) {
            groups.computeIfAbsent(PathLanguage.without(file.path()), _ -> new ArrayList<>()).add(file);
        }
        for (List<SourceOutline> group : groups.values()) {
            for (SourceOutline one : group) {
                group.stream().filter(other -> one.path().compareTo(other.path()) < 0).forEach(other -> {
                    if (!language(one).equals(language(other))) {
                        this.named.add(one.path());
                        this.named.add(other.path());
                        add(one, other, true);
                    }
                });
            }
        }
    }

    /// For files that have no twin by their path.
    private void findByCode() {
        Map<String, List<Integer>> words = new HashMap<>();
        for (int i = 0; i < this.files.size(); i++) {
            for (String word : this.named.contains(this.files.get(i).path()) ? Set.<String>of()
                    : lookedUp(this.files.get(i))) {
                words.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(i);
            }
        }
        int[] shared = new int[this.files.size()];
        for (SourceOutline file : words.isEmpty() ? List.<SourceOutline>of() : this.files) {
            List<Integer> touched = new ArrayList<>();
            for (String word : lookedUp(file)) {
                List<Integer> found = words.getOrDefault(word, List.of());
                for (int at : (found.size() <= COMMON) ? found : List.<Integer>of()) {
                    if (shared[at]++ == 0) {
                        touched.add(at);
                    }
                }
            }
            for (int at : touched) {
                SourceOutline other = this.files.get(at);
                boolean much = shared[at] * SHARED_OF >= Math.min(file.entries().size(), other.entries().size());
                shared[at] = 0;
                if (much && !language(other).equals(language(file))) {
                    add(file, other, false);
                }
            }
        }
    }

    private static Set<String> lookedUp(SourceOutline file) {
        Set<String> words = new HashSet<>();
        for (EntryOutline entry : file.entries()) {
            for (int i = 0; i < Math.min(LOOKED_UP, entry.code().size()); i++) {
                words.add(entry.code().hash(i));
            }
        }
        return words;
    }

    private void add(SourceOutline one, SourceOutline other, boolean byPath) {
        String key = (one.path().compareTo(other.path()) < 0) ? one.path() + "\n" + other.path()
                : other.path() + "\n" + one.path();
        this.candidates.computeIfAbsent(key, _ -> scored(one, other, byPath));
    }

    private static Pair scored(SourceOutline one, SourceOutline other, boolean byPath) {
        List<TwinAlignment.Pair> pairs = new TwinAlignment(one.entries(), other.entries()).byCode();
        double score = pairs.stream().mapToDouble(TwinAlignment.Pair::resemblance).sum();
        int smaller = Math.min(one.entries().size(), other.entries().size());
        boolean much = pairs.size() * 2 >= smaller && (pairs.size() > 1 || score >= TELLING);
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
            String one = pair.one().path() + " " + language(pair.other());
            String other = pair.other().path() + " " + language(pair.one());
            if (!taken.contains(one) && !taken.contains(other)) {
                taken.add(one);
                taken.add(other);
                best.add(pair);
            }
        }
        return best;
    }

}
