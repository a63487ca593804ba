package keyfound.opensearch.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import keyfound.opensearch.cluster.ClusterFields;
import keyfound.opensearch.cluster.Queries;
import keyfound.opensearch.cluster.VisibleEntries;
import keyfound.opensearch.retrieval.AskedTerms;
import keyfound.search.typing.SpelledWords;

/// How the entries of the cluster write words.
public final class WrittenWords implements SpelledWords {

    private final VisibleEntries visible;

    private final AskedTerms words;

    public WrittenWords(VisibleEntries visible, AskedTerms words) {
        this.visible = visible;
        this.words = words;
    }

    @Override
    public boolean knows(String term) {
        return this.words.settled(() -> this.words.knows(term));
    }

    /// The cluster suggests words of any entry; those that no visible one has are left
    /// out.
    @Override
    public List<String> similar(String word, int maxEdits, int minUnits, int count) {
        Map<String, Object> term = Map.of("field", ClusterFields.TYPED_ERRORS, "analyzer", "keyword", "size", count,
                "suggest_mode", "missing", "max_edits", maxEdits, "min_word_length", minUnits, "prefix_length", 1);
        JsonNode found = this.visible.search(Map.of("size", 0, "query", Queries.NOTHING, "suggest",
                Map.of("word", Map.of("text", word, "term", term))));
        List<String> similar = new ArrayList<>();
        found.path("suggest")
            .path("word")
            .path(0)
            .path("options")
            .forEach(option -> similar.add(option.path("text").asString()));
        List<Integer> there = together(similar, List.of(), 0);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < similar.size(); i++) {
            if (there.get(i) > 0) {
                seen.add(similar.get(i));
            }
        }
        return seen;
    }

    @Override
    public List<Integer> together(List<String> candidates, List<String> terms, int least) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Object> others = new ArrayList<>();
        terms.forEach(term -> others.add(Queries.term(ClusterFields.QUESTION, term)));
        List<Object> counted = new ArrayList<>();
        for (String candidate : candidates) {
            Object itself = Queries.term(ClusterFields.TYPED_ERRORS, candidate);
            counted.add((least == 0) ? itself : Queries.filter(List.of(itself, Queries.atLeast(least, others))));
        }
        JsonNode found = this.visible
            .search(Map.of("size", 0, "query", Queries.filter(this.visible.filters()), "aggs",
                    Map.of("words", Map.of("filters", Map.of("filters", counted)))))
            .path("aggregations")
            .path("words")
            .path("buckets");
        List<Integer> counts = new ArrayList<>();
        found.forEach(bucket -> counts.add(bucket.path("doc_count").asInt()));
        return counts;
    }

}
