package keyfound.opensearch.cluster;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.opensearch.machine.Reply;
import keyfound.search.storage.SearchUnavailableException;

/// Changes of documents that are sent together. Those that the cluster is too busy for
/// are sent again, after pauses that grow.
final class Bulk {

    private static final int MOST_BYTES = 4_000_000;

    private static final int TRIES = 6;

    /// Before the second try; twice as long before each further one.
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final int TOO_BUSY = 429;

    private final Cluster cluster;

    private final List<byte[]> changes = new ArrayList<>();

    private int bytes;

    Bulk(Cluster cluster) {
        this.cluster = cluster;
    }

    /// @param lines one change: what is done, and perhaps with what
    void add(Object... lines) {
        ByteArrayOutputStream change = new ByteArrayOutputStream();
        for (Object line : lines) {
            change.writeBytes(JsonMapper.shared().writeValueAsBytes(line));
            change.write('\n');
        }
        this.changes.add(change.toByteArray());
        this.bytes += change.size();
    }

    /// Whether it is time to send.
    boolean isLarge() {
        return this.bytes > MOST_BYTES;
    }

    /// Sends what was added, and forgets it.
    /// @return what the cluster says of each change that it refused
    List<JsonNode> send() {
        List<JsonNode> refused = new ArrayList<>();
        List<byte[]> waiting = List.copyOf(this.changes);
        this.changes.clear();
        this.bytes = 0;
        for (int tried = 1; !waiting.isEmpty(); tried++) {
            if (tried > 1) {
                pause(PAUSE.multipliedBy(1L << (tried - 2)));
            }
            waiting = rest(waiting, tried == TRIES, refused);
        }
        return refused;
    }

    /// @param last whether nothing is sent again after it
    /// @param refused takes what is refused for good
    /// @return changes that have to be sent again
    private List<byte[]> rest(List<byte[]> sent, boolean last, List<JsonNode> refused) {
        Optional<JsonNode> answer = answer(sent, last);
        if (answer.isEmpty()) {
            return sent;
        }
        List<byte[]> rest = new ArrayList<>();
        int at = 0;
        for (JsonNode change : answer.get().path("items")) {
            for (JsonNode done : change) {
                if (done.path("status").asInt() == TOO_BUSY && !Reply.isBlocked(done) && !last) {
                    rest.add(sent.get(at));
                }
                else if (done.has("error")) {
                    refused.add(done);
                }
            }
            at++;
        }
        return rest;
    }

    /// @return empty where the cluster is too busy for all of it
    private Optional<JsonNode> answer(List<byte[]> sent, boolean last) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        sent.forEach(lines::writeBytes);
        try {
            return Optional.of(this.cluster.bulk(lines.toByteArray()));
        }
        catch (SearchUnavailableException ex) {
            if (!last && ex.getCause() instanceof ClusterRefusedException refused && refused.status() == TOO_BUSY) {
                return Optional.empty();
            }
            throw ex;
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the search cluster was busy", ex);
        }
    }

}
