package keyfound.cli.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How well a ranking answers a judged query, each from 0 to 1; or the mean over many
/// queries.
///
/// Gains are binary. Definitions: Manning, Raghavan & Schütze, Introduction to
/// Information Retrieval, chapter 8; nDCG with the logarithm to base 2 as in Järvelin &
/// Kekäläinen 2002.
///
/// @param mrr10 1 / rank of the first right entry; 0 when it is below rank 10
/// @param ndcg10 discounted gain of the first ten, over that of the best possible ten
/// @param success1 1 when the first entry is right
/// @param success5 1 when one of the first five is right
/// @param recall20 share of the right entries among the first twenty
/// @param precision5 right entries among the first five, over five
/// @param averagePrecision mean over the right entries of the precision at their rank; 0
/// for one that is not ranked
record Measures(double mrr10, double ndcg10, double success1, double success5, double recall20, double precision5,
        double averagePrecision) {

    private static final Measures NOTHING = new Measures(0, 0, 0, 0, 0, 0, 0);

    /// @param relevant ids of the right entries; nothing can be gained when there is none
    /// @param ranked ids found, best first; a repeated id counts once, at its first place
    static Measures of(Set<String> relevant, List<String> ranked) {
        if (relevant.isEmpty()) {
            return NOTHING;
        }
        List<String> ids = new ArrayList<>(new LinkedHashSet<>(ranked));
        int first = firstRight(relevant, ids);
        return new Measures((first >= 1 && first <= 10) ? 1.0 / first : 0, gain(relevant, ids) / ideal(relevant),
                (first == 1) ? 1 : 0, (first >= 1 && first <= 5) ? 1 : 0, right(relevant, ids, 20) / relevant.size(),
                right(relevant, ids, 5) / 5, averagePrecision(relevant, ids));
    }

    /// The mean of each measure; all zero for no queries.
    static Measures mean(Collection<Measures> all) {
        Measures sum = all.stream().reduce(NOTHING, Measures::plus);
        double n = Math.max(1, all.size());
        return new Measures(sum.mrr10 / n, sum.ndcg10 / n, sum.success1 / n, sum.success5 / n, sum.recall20 / n,
                sum.precision5 / n, sum.averagePrecision / n);
    }

    private Measures plus(Measures other) {
        return new Measures(this.mrr10 + other.mrr10, this.ndcg10 + other.ndcg10, this.success1 + other.success1,
                this.success5 + other.success5, this.recall20 + other.recall20, this.precision5 + other.precision5,
                this.averagePrecision + other.averagePrecision);
    }

    /// 1-based rank; 0 when no right entry is ranked.
    private static int firstRight(Set<String> relevant, List<String> ids) {
        for (int rank = 1; rank <= ids.size(); rank++) {
            if (relevant.contains(ids.get(rank - 1))) {
                return rank;
            }
        }
        return 0;
    }

    private static double right(Set<String> relevant, List<String> ids, int depth) {
        return ids.stream().limit(depth).filter(relevant::contains).count();
    }

    private static double gain(Set<String> relevant, List<String> ids) {
        double gain = 0;
        for (int rank = 1; rank <= Math.min(10, ids.size()); rank++) {
            gain += relevant.contains(ids.get(rank - 1)) ? discount(rank) : 0;
        }
        return gain;
    }

    private static double ideal(Set<String> relevant) {
        double gain = 0;
        for (int rank = 1; rank <= Math.min(10, relevant.size()); rank++) {
            gain += discount(rank);
        }
        return gain;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1.0);
    }

    private static double averagePrecision(Set<String> relevant, List<String> ids) {
        double sum = 0;
        int right = 0;
        for (int rank = 1; rank <= ids.size(); rank++) {
            if (relevant.contains(ids.get(rank - 1))) {
                right++;
                sum += (double) right / rank;
            }
        }
        return sum / relevant.size();
    }

}
