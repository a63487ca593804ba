package keyfound.opensearch.retrieval;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import keyfound.opensearch.cluster.ClusterFields;
import keyfound.opensearch.document.FoundEntry;
import keyfound.search.retrieval.SoughtTerms;
import keyfound.search.scoring.Bm25;

/// Scores an entry by the terms of a query as the cluster would, if there were no other
/// entries than those that somebody sees.
final class TermScores {

    private TermScores() {
    }

    static float of(FoundEntry entry, SoughtTerms sought, AskedTerms words) {
        List<SoughtTerms.Weighted> terms = Stream.concat(sought.needed().stream(), sought.scored().stream()).toList();
        Set<String> wanted = new HashSet<>();
        terms.forEach(term -> wanted.add(term.term()));
        Map<String, List<Integer>> text = entry.places(wanted);
        Map<String, List<Integer>> question = entry.questionPlaces(wanted);
        double sum = 0;
        for (SoughtTerms.Weighted term : terms) {
            sum += score(ClusterFields.TEXT, term.term(), term.weight(), text, entry.length(), words);
            sum += score(ClusterFields.QUESTION, term.term(), SoughtTerms.QUESTION_SHARE * term.weight(), question,
                    entry.questionLength(), words);
        }
        return (float) sum;
    }

    private static float score(String field, String term, double weight, Map<String, List<Integer>> places, int length,
            AskedTerms words) {
        int times = places.getOrDefault(term, List.of()).size();
        Bm25 counted = words.counts().field(field);
        return (times == 0) ? 0 : counted.score((float) weight * counted.idf(words.with(field, term)), times, length);
    }

}
