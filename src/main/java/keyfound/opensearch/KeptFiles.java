package keyfound.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.entry.SourceOutline;
import keyfound.opensearch.cluster.ClusterFields;
import keyfound.opensearch.cluster.Queries;
import keyfound.opensearch.cluster.VisibleEntries;
import keyfound.search.stored.StoredOutline;

/// Reads the outlines of all files that are kept, some hundred in a request.
final class KeptFiles {

    private static final int PAGE = 500;

    private KeptFiles() {
    }

    static Stream<SourceOutline> of(VisibleEntries visible) {
        List<SourceOutline> files = new ArrayList<>();
        List<Object> filters = new ArrayList<>(visible.filters());
        filters.add(Queries.not(Map.of("exists", Map.of("field", ClusterFields.ID))));
        JsonNode last = JsonMapper.shared().createArrayNode();
        while (true) {
            Map<String, Object> search = new HashMap<>(Map.of("size", PAGE, "_source", List.of(ClusterFields.OUTLINE),
                    "query", Queries.filter(filters), "sort", List.of(ClusterFields.PLACE), "track_total_hits", false));
            if (!last.isEmpty()) {
                search.put("search_after", last);
            }
            JsonNode hits = visible.read(search).path("hits").path("hits");
            for (JsonNode hit : hits) {
                files.add(read(hit.path("_source").path(ClusterFields.OUTLINE).asString("")));
            }
            if (hits.size() < PAGE) {
                return files.stream();
            }
            last = hits.get(PAGE - 1).path("sort");
        }
    }

    private static SourceOutline read(String bytes) {
        try {
            return StoredOutline.readWhole(Base64.getDecoder().decode(bytes));
        }
        catch (IOException ex) {
            throw new UncheckedIOException("search index cannot be read: " + ex.getMessage(), ex);
        }
    }

}
