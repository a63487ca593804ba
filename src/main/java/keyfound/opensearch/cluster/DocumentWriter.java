package keyfound.opensearch.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import keyfound.search.storage.SupersededException;

/// Writes the documents of one change, some megabytes in a request. What they replace
/// stays as it is, but for the generation in which it ends.
public final class DocumentWriter {

    /// A terms query takes 65,536 at most.
    private static final int MOST_REPLACED = 1_000;

    private final Turn turn;

    private final EndMarks marks;

    private final Bulk waiting;

    /// Paths of which the documents of before are not marked yet.
    private final Set<String> replaced = new HashSet<>();

    /// Paths of which they are.
    private final Set<String> marked = new HashSet<>();

    /// How many documents of a path this change wrote.
    private final Map<String, Integer> written = new HashMap<>();

    private long place;

    public DocumentWriter(Cluster cluster, Turn turn) {
        this.turn = turn;
        this.marks = new EndMarks(cluster, turn.index());
        this.waiting = new Bulk(cluster);
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
            this.waiting.add(Map.of("index", target(DocumentId.of(path, this.turn.number(), i))), document);
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
            this.waiting.add(Map.of("delete", target(DocumentId.of(path, this.turn.number(), i))));
        }
    }

    private Map<String, Object> target(String id) {
        return Map.of("_index", IndexNames.written(this.turn.index()), "_id", id);
    }

    private void flushLarge() {
        if (this.waiting.isLarge() || this.replaced.size() >= MOST_REPLACED) {
            flush();
        }
    }

    /// Sends what waits.
    public void flush() {
        if (!this.replaced.isEmpty()) {
            List<Object> filters = new ArrayList<>(this.turn.base());
            filters.add(Queries.terms(ClusterFields.PATH, this.replaced));
            this.marks.set(this.turn.number(), filters).forEach(DocumentWriter::refuse);
            this.marked.addAll(this.replaced);
            this.replaced.clear();
        }
        this.waiting.send().forEach(DocumentWriter::refuse);
    }

    private static void refuse(JsonNode done) {
        String type = done.path("error").path("type").asString("");
        if (type.equals("version_conflict_engine_exception") || type.equals("index_not_found_exception")) {
            throw new SupersededException("another server changed the search index meanwhile");
        }
        throw new ClusterRefusedException("a document", done.path("status").asInt(), done);
    }

}
