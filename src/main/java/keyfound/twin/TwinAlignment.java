package keyfound.twin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.text.LowerCase;
import keyfound.text.sketch.Sketch;

/// Pairs the entries of two files, or of two languages in one file. Each entry is in one
/// pair at most.
final class TwinAlignment {

    private static final double ENOUGH = 0.25;

    /// A word of code in more entries of one file than this tells nothing.
    private static final int COMMON = 20;

    /// Two entries with this many words of code each and none in common are not the same,
    /// wherever they stand.
    private static final int TELLING_SIZE = 6;

    /// A name or a number that stays as it is in every language.
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.+#-]{2,}|\\d{2,}");

    private final List<EntryOutline> ones;

    private final List<EntryOutline> others;

    /// By index in the first list.
    private final TreeMap<Integer, Pair> pairs = new TreeMap<>();

    /// Indexes in the second list.
    private final Set<Integer> taken = new HashSet<>();

    TwinAlignment(List<EntryOutline> ones, List<EntryOutline> others) {
        // a list of a file makes its entries each time that they are asked for
        this.ones = List.copyOf(ones);
        this.others = List.copyOf(others);
    }

    /// Two entries that are the same.
    ///
    /// @param one index in the first list
    /// @param other index in the second list
    /// @param resemblance similarity of their code, 0 to 1
    record Pair(int one, int other, double resemblance) {
    }

    /// Pairs only the entries that share a quarter of their code or more, the most
    /// similar first.
    List<Pair> byCode() {
        pairByCode();
        return List.copyOf(this.pairs.values());
    }

    /// What was found of two files.
    ///
    /// @param known the pairs that were given
    /// @param pairs the given pairs and those found, in the order of the first list
    record Aligned(List<Integer> known, List<Pair> pairs) {
    }

    /// The known pairs as indexes: one, other, one, other.
    /// @param twins twins of an entry that were found before, in any language
    static List<Integer> known(List<EntryOutline> ones, List<EntryOutline> others,
            Function<EntryOutline, List<EntryOutline>> twins) {
        List<Integer> known = new ArrayList<>();
        Map<EntryId, Integer> places = new HashMap<>();
        for (int i = 0; i < ones.size(); i++) {
            for (EntryOutline twin : twins.apply(ones.get(i))) {
                if (places.isEmpty()) {
                    others.forEach(other -> places.put(other.id(), places.size()));
                }
                Integer at = places.get(twin.id());
                if (at != null) {
                    known.add(i);
                    known.add(at);
                }
            }
        }
        return List.copyOf(known);
    }

    /// Pairs what is known, then entries that share much of their code, then those with
    /// the same names in their questions, then those at the same place between two pairs.
    /// @param known see `known`
    Aligned byAll(List<Integer> known) {
        for (int i = 0; i < known.size(); i += 2) {
            pair(known.get(i), known.get(i + 1));
        }
        pairByCode();
        pairByNames();
        pairByPlace();
        pairTheRest();
        return new Aligned(known, List.copyOf(this.pairs.values()));
    }

    /// The most similar pairs first; of equals those at the same place.
    private void pairByCode() {
        Map<String, List<Integer>> words = places(this.others, entry -> entry.code().hashes());
        List<int[]> similar = new ArrayList<>();
        for (int i = 0; i < this.ones.size(); i++) {
            Set<Integer> found = new HashSet<>();
            for (String word : this.ones.get(i).code().hashes()) {
                List<Integer> places = words.getOrDefault(word, List.of());
                if (places.size() <= COMMON) {
                    found.addAll(places);
                }
            }
            for (int at : found) {
                if (resemblance(i, at) >= ENOUGH) {
                    similar.add(new int[] { i, at });
                }
            }
        }
        similar.sort(Comparator.<int[]>comparingDouble(pair -> -resemblance(pair[0], pair[1]))
            .thenComparingInt(pair -> Math.abs(pair[0] - pair[1]))
            .thenComparingInt(pair -> pair[0]));
        similar.forEach(pair -> pair(pair[0], pair[1]));
    }

    /// Where exactly one question has the same names.
    private void pairByNames() {
        Map<Set<String>, Integer> names = new HashMap<>();
        BinaryOperator<Integer> ambiguous = (_, _) -> -1;
        open(this.others, this.taken).forEach(at -> names.merge(names(this.others.get(at)), at, ambiguous));
        Map<Set<String>, Integer> mine = new HashMap<>();
        open(this.ones, this.pairs.keySet()).forEach(i -> mine.merge(names(this.ones.get(i)), i, ambiguous));
        mine.forEach((set, i) -> {
            int at = names.getOrDefault(set, -1);
            if (!set.isEmpty() && i >= 0 && at >= 0 && mayBeSame(i, at)) {
                pair(i, at);
            }
        });
    }

    /// Between two pairs, where as many entries are open on both sides.
    private void pairByPlace() {
        List<Pair> fixed = new ArrayList<>(this.pairs.values());
        int begin = 0;
        int beginOther = 0;
        List<Integer> ends = new ArrayList<>(this.pairs.keySet());
        for (int k = 0; k <= fixed.size(); k++) {
            int end = (k < fixed.size()) ? ends.get(k) : this.ones.size();
            int endOther = (k < fixed.size()) ? fixed.get(k).other() : this.others.size();
            if (endOther >= beginOther) {
                pairGap(IntStream.range(begin, end).boxed().toList(),
                        IntStream.range(beginOther, endOther).filter(at -> !this.taken.contains(at)).boxed().toList());
                beginOther = Math.min(endOther + 1, this.others.size());
            }
            begin = end + 1;
        }
    }

    private void pairGap(List<Integer> mine, List<Integer> theirs) {
        if (mine.size() != theirs.size()) {
            return;
        }
        for (int k = 0; k < mine.size(); k++) {
            if (mayBeSame(mine.get(k), theirs.get(k))) {
                pair(mine.get(k), theirs.get(k));
            }
        }
    }

    /// Of two files with as many entries, most of which are known to stand at the same
    /// places, the others do so, too: a translator chose other examples.
    private void pairTheRest() {
        boolean parallel = this.ones.size() == this.others.size() && this.pairs.size() * 2 > this.ones.size()
                && this.pairs.entrySet().stream().allMatch(pair -> pair.getKey() == pair.getValue().other());
        if (parallel) {
            IntStream.range(0, this.ones.size()).forEach(i -> pair(i, i));
        }
    }

    private boolean mayBeSame(int i, int at) {
        Sketch mine = this.ones.get(i).code();
        Sketch theirs = this.others.get(at).code();
        return mine.size() < TELLING_SIZE || theirs.size() < TELLING_SIZE || mine.resemblance(theirs) > 0;
    }

    private double resemblance(int i, int at) {
        return this.ones.get(i).code().resemblance(this.others.get(at).code());
    }

    private void pair(int i, int at) {
        if (!this.pairs.containsKey(i) && this.taken.add(at)) {
            this.pairs.put(i, new Pair(i, at, resemblance(i, at)));
        }
    }

    private static List<Integer> open(List<EntryOutline> entries, Set<Integer> closed) {
        return IntStream.range(0, entries.size()).filter(i -> !closed.contains(i)).boxed().toList();
    }

    private static Set<String> names(EntryOutline entry) {
        return NAME.matcher(entry.question())
            .results()
            .map(MatchResult::group)
            .map(LowerCase::of)
            .collect(Collectors.toSet());
    }

    private static Map<String, List<Integer>> places(List<EntryOutline> entries,
            Function<EntryOutline, List<String>> words) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            for (String word : words.apply(entries.get(i))) {
                places.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(i);
            }
        }
        return places;
    }

}
