package keyfound.cli.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The measures of a whole run, by kind of query and overall.
///
/// @param measures mean by kind in alphabetical order, `overall` last
/// @param queries number of queries of each kind
/// @param verdicts by kind in alphabetical order
record Evaluation(SequencedMap<String, Measures> measures, Map<String, Integer> queries,
        SequencedMap<String, VerdictCount> verdicts) {

    static final String OVERALL = "overall";

    /// @param answers by qid; a query without one counts as answered with nothing
    static Evaluation of(List<JudgedQuery> queries, Map<String, RankedAnswer> answers) {
        SequencedMap<String, List<Measures>> byKind = new TreeMap<>();
        List<Measures> all = new ArrayList<>();
        SequencedMap<String, VerdictCount> verdicts = new TreeMap<>();
        for (JudgedQuery query : queries) {
            RankedAnswer answer = answers.getOrDefault(query.qid(), RankedAnswer.nothing(query.qid()));
            Measures measures = Measures.of(query.relevant(), answer.ids());
            byKind.computeIfAbsent(query.kind(), any -> new ArrayList<>()).add(measures);
            all.add(measures);
            verdicts.merge(query.kind(), VerdictCount.NONE.plus(query, answer),
                    (before, any) -> before.plus(query, answer));
        }
        byKind = new LinkedHashMap<>(byKind);
        byKind.putLast(OVERALL, all);
        SequencedMap<String, Measures> means = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        byKind.forEach((kind, each) -> {
            means.put(kind, Measures.mean(each));
            counts.put(kind, each.size());
        });
        return new Evaluation(means, counts, verdicts);
    }

    /// Share of the answerable queries with verdict known and a right entry first.
    double trueKnown() {
        return share(this.verdicts.values().stream().filter(VerdictCount::answerable).toList(), true);
    }

    /// Share of the queries without a right entry that still have the verdict known.
    double falseKnown() {
        return share(this.verdicts.values().stream().filter(count -> !count.answerable()).toList(), false);
    }

    /// Whether some queries have no right entry, so that verdicts can be judged.
    boolean judgesVerdicts() {
        return this.verdicts.values().stream().anyMatch(count -> !count.answerable());
    }

    private static double share(Collection<VerdictCount> counts, boolean right) {
        int queries = counts.stream().mapToInt(VerdictCount::queries).sum();
        int said = counts.stream().mapToInt(right ? VerdictCount::knownAndRight : VerdictCount::known).sum();
        return (double) said / Math.max(1, queries);
    }

}
