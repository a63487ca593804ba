package keyfound.opensearch.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import keyfound.search.storage.SearchCluster;

/// Settings and mapping of an index of entries.
///
/// The terms come ready made. The analyzer only takes them apart again: blanks stand
/// between places, `|` between terms that stand at one place, as it is neither part of a
/// term nor a blank. So a term has the place, and a text the length, that it has in
/// Lucene.
final class IndexDefinition {

    /// Far longer than all terms of one place together.
    private static final int MAX_PLACE = 10_000;

    private IndexDefinition() {
    }

    /// @param name of the index
    static Map<String, Object> of(String name, SearchCluster cluster) {
        Map<String, Object> analysis = Map.of("tokenizer",
                Map.of("places", Map.of("type", "whitespace", "max_token_length", MAX_PLACE)), "filter",
                Map.of("terms",
                        Map.of("type", "pattern_capture", "preserve_original", false, "patterns", List.of("([^|]+)"))),
                "analyzer",
                Map.of("terms", Map.of("type", "custom", "tokenizer", "places", "filter", List.of("terms"))));
        Map<String, Object> bm25 = Map.of("type", "BM25", "k1", 1.2, "b", 0.75, "discount_overlaps", true);
        Map<String, Object> settings = Map.of("number_of_shards", cluster.shards(), "number_of_replicas",
                cluster.replicas(), "refresh_interval", "-1", "analysis", analysis, "similarity",
                Map.of("default", bm25));
        return Map.of("settings", settings, "mappings", mappings(cluster), "aliases",
                Map.of(IndexNames.written(name), Map.of()));
    }

    /// Marks an index as ours.
    static Map<String, Object> mark(SearchCluster cluster) {
        return Map.of(IndexNames.MARK, Map.of("prefix", cluster.prefix()));
    }

    private static Map<String, Object> mappings(SearchCluster cluster) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> keyword = Map.of("type", "keyword");
        for (String name : List.of(ClusterFields.PATH, ClusterFields.ID, ClusterFields.LANG, ClusterFields.RANK)) {
            fields.put(name, keyword);
        }
        Map<String, Object> scored = Map.of("type", "text", "analyzer", "keyword", "index_options", "docs", "norms",
                false);
        for (String name : List.of(ClusterFields.TAG, ClusterFields.COLLECTION)) {
            fields.put(name, Map.of("type", "keyword", "fields", Map.of(ClusterFields.SCORED.substring(1), scored)));
        }
        for (String name : List.of(ClusterFields.FROM, ClusterFields.UNTIL, ClusterFields.PLACE)) {
            fields.put(name, Map.of("type", "long"));
        }
        for (String name : List.of(ClusterFields.TEXT, ClusterFields.QUESTION, ClusterFields.TYPED_QUESTION)) {
            fields.put(name, terms("freqs", true));
        }
        for (String name : List.of(ClusterFields.ABOUT, ClusterFields.TYPED_ERRORS)) {
            fields.put(name, terms("docs", false));
        }
        for (String name : List.of(ClusterFields.TEXT, ClusterFields.QUESTION, ClusterFields.ABOUT)) {
            fields.put(name + ClusterFields.LENGTH, Map.of("type", "integer", "index", false));
        }
        for (String name : List.of(ClusterFields.OUTLINE, ClusterFields.HEAD, ClusterFields.KNOWN, ClusterFields.ANSWER,
                ClusterFields.ENTRY)) {
            fields.put(name, Map.of("type", "binary"));
        }
        return Map.of("dynamic", "strict", "_meta", mark(cluster), "properties", fields);
    }

    private static Map<String, Object> terms(String options, boolean norms) {
        return Map.of("type", "text", "analyzer", "terms", "index_options", options, "norms", norms);
    }

}
