package keyfound.opensearch.cluster;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.search.storage.SupersededException;

/// Writes the documents of one change, some megabytes in a request. What they replace
/// stays as it is, but for the generation in which it ends.
public final class DocumentWriter {

    private static final int MOST_BYTES = 4_000_000;

    /// Documents that are looked for at a time.
    private static final int PAGE = 5_000;

    private final Cluster cluster;

    private final Turn turn;

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    /// Paths in `lines` of which the documents of before are not marked yet.
    private final Set<String> replaced = new HashSet<>();

    /// Paths of which they are.
    private final Set<String> marked = new HashSet<>();

    /// How many documents of a path this change wrote.
    private final Map<String, Integer> written = new HashMap<>();

    private long place;

    public DocumentWriter(Cluster cluster, Turn turn) {
        this.cluster = cluster;
        this.turn = turn;
        this.place = turn.number() << Integer.SIZE;
    }

    /// Replaces what is kept of a file.
    /// @param documents of the file and of its entries, in order
    public void put(String path, List<Map<String, Object>> documents) {
        replace(path);
        for (int i = 0; i < documents.size(); i++) {
            Map<String, Object> document = new HashMap<>(documents.get(i));
            document.put(ClusterFields.PATH, path);
            document.put(ClusterFields.FROM, this.turn.number());
            document.put(ClusterFields.UNTIL, Generation.NO_END);
            document.put(ClusterFields.PLACE, this.place++);
            add(Map.of("index", target(DocumentId.of(path, this.turn.number(), i))));
            add(document);
        }
        deleteRest(path, documents.size());
        flushLarge();
    }

    public void remove(String path) {
        replace(path);
        deleteRest(path, 0);
        flushLarge();
    }

    private void replace(String path) {
        if (!this.turn.isFresh() && !this.marked.contains(path)) {
            this.replaced.add(path);
        }
    }

    /// Documents that this very change wrote before.
    private void deleteRest(String path, int from) {
        int before = (from == 0) ? this.written.getOrDefault(path, 0) : this.written.merge(path, from, Math::max);
        for (int i = from; i < before; i++) {
            add(Map.of("delete", target(DocumentId.of(path, this.turn.number(), i))));
        }
    }

    private Map<String, Object> target(String id) {
        return Map.of("_index", IndexNames.written(this.turn.index()), "_id", id);
    }

    private void add(Object line) {
        this.lines.writeBytes(JsonMapper.shared().writeValueAsBytes(line));
        this.lines.write('\n');
    }

    private void flushLarge() {
        if (this.lines.size() > MOST_BYTES) {
            flush();
        }
    }

    /// Sends what waits.
    public void flush() {
        if (!this.replaced.isEmpty()) {
            mark(this.replaced);
            this.marked.addAll(this.replaced);
            this.replaced.clear();
        }
        if (this.lines.size() > 0) {
            byte[] sent = this.lines.toByteArray();
            this.lines.reset();
            check(this.cluster.bulk(sent));
        }
    }

    /// Documents are marked only as they were found: who changes one meanwhile has
    /// another turn.
    private void mark(Collection<String> paths) {
        List<Object> filters = new ArrayList<>(this.turn.base());
        filters.add(Map.of("terms", Map.of(ClusterFields.PATH, paths)));
        JsonNode last = JsonMapper.shared().createArrayNode();
        while (true) {
            Map<String, Object> search = new HashMap<>(Map.of("size", PAGE, "_source", false, "seq_no_primary_term",
                    true, "query", Map.of("bool", Map.of("filter", filters)), "sort", List.of(ClusterFields.PLACE)));
            if (!last.isEmpty()) {
                search.put("search_after", last);
            }
            JsonNode hits = this.cluster.post("/" + this.turn.index() + "/_search", Map.of(), search)
                .path("hits")
                .path("hits");
            for (JsonNode hit : hits) {
                Map<String, Object> target = new HashMap<>(target(hit.path("_id").asString()));
                target.put("if_seq_no", hit.path("_seq_no").asLong());
                target.put("if_primary_term", hit.path("_primary_term").asLong());
                add(Map.of("update", target));
                add(Map.of("doc", Map.of(ClusterFields.UNTIL, this.turn.number())));
            }
            if (hits.size() < PAGE) {
                return;
            }
            last = hits.get(PAGE - 1).path("sort");
        }
    }

    private static void check(JsonNode answer) {
        if (!answer.path("errors").asBoolean()) {
            return;
        }
        for (JsonNode item : answer.path("items")) {
            for (JsonNode done : item) {
                refuse(done);
            }
        }
    }

    private static void refuse(JsonNode done) {
        if (!done.has("error")) {
            return;
        }
        String type = done.path("error").path("type").asString("");
        if (type.equals("version_conflict_engine_exception") || type.equals("index_not_found_exception")) {
            throw new SupersededException("another server changed the search index meanwhile");
        }
        throw new ClusterRefusedException("a document", done.path("status").asInt(), done);
    }

}
