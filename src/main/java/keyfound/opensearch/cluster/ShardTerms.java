package keyfound.opensearch.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import tools.jackson.databind.JsonNode;

/// Looks terms up in the dictionaries of all shards of an index, any number of them at a
/// time: it asks each shard for the statistics of a document that nobody wrote.
public final class ShardTerms {

    /// So many values are tried to meet each shard.
    private static final int MOST_ROUTES = 10_000;

    private final Cluster cluster;

    private final String index;

    /// One for each shard.
    private final List<String> routes;

    public ShardTerms(VisibleEntries entries) {
        this.cluster = entries.cluster();
        this.index = entries.index();
        this.routes = routes();
    }

    private List<String> routes() {
        int shards = this.cluster.get("/" + this.index + "/_search_shards").path("shards").size();
        // an index that is gone has none, and is told by the first look into it
        if (shards <= 1) {
            return List.of("0");
        }
        List<String> routes = new ArrayList<>();
        Set<Integer> met = new HashSet<>();
        for (int route = 0; met.size() < shards && route < MOST_ROUTES; route++) {
            JsonNode found = this.cluster
                .find("/" + this.index + "/_search_shards", Map.of("routing", String.valueOf(route)))
                .orElseThrow();
            if (met.add(found.path("shards").path(0).path(0).path("shard").asInt())) {
                routes.add(String.valueOf(route));
            }
        }
        return routes;
    }

    /// @param terms by field
    /// @return by field: how many documents have each of the terms, and what all
    /// documents have; documents count that ended and were not deleted yet
    public Map<String, FieldTerms> count(Map<String, Set<String>> terms) {
        Map<String, String> texts = new HashMap<>();
        terms.forEach((field, wanted) -> texts.put(field, String.join(" ", wanted)));
        List<JsonNode> answers = answers(Map.of("doc", texts, "term_statistics", true, "field_statistics", true,
                "positions", false, "offsets", false, "payloads", false));
        Map<String, FieldTerms> counted = new HashMap<>();
        for (String field : terms.keySet()) {
            counted.put(field, counted(answers, field));
        }
        return counted;
    }

    /// A request for each shard: in one for several, a cluster does not heed which copies
    /// are to be asked.
    private List<JsonNode> answers(Map<String, Object> document) {
        if (this.routes.size() == 1) {
            return List.of(answer(this.routes.getFirst(), document));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<JsonNode>> asked = this.routes.stream()
                .map(route -> CompletableFuture.supplyAsync(() -> answer(route, document), threads))
                .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        }
        catch (CompletionException ex) {
            throw (ex.getCause() instanceof RuntimeException failure) ? failure : ex;
        }
    }

    private JsonNode answer(String route, Map<String, Object> document) {
        return this.cluster.ask("/" + this.index + "/_termvectors", Map.of("routing", route), document);
    }

    private static FieldTerms counted(List<JsonNode> shards, String field) {
        long documents = 0;
        long words = 0;
        Map<String, Integer> with = new HashMap<>();
        for (JsonNode shard : shards) {
            JsonNode found = shard.path("term_vectors").path(field);
            documents += Math.max(0, found.path("field_statistics").path("doc_count").asLong(0));
            words += Math.max(0, found.path("field_statistics").path("sum_ttf").asLong(0));
            for (Map.Entry<String, JsonNode> term : found.path("terms").properties()) {
                with.merge(term.getKey(), term.getValue().path("doc_freq").asInt(0), Integer::sum);
            }
        }
        return new FieldTerms((int) documents, words, with);
    }

    /// @param documents with any term of the field
    /// @param words terms of all of them, repeated ones too
    /// @param with of each term that was asked for: documents that have it
    public record FieldTerms(int documents, long words, Map<String, Integer> with) {

        public FieldTerms {
            with = Map.copyOf(with);
        }

    }

}
