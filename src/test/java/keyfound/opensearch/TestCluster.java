package keyfound.opensearch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import keyfound.search.storage.SearchCluster;

/// A real cluster. All tests of a run share it, each with its own prefix.
///
/// The property `opensearch.url` names one that runs already.
public final class TestCluster {

    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private static final URI URL = URI
        .create(Optional.ofNullable(System.getProperty("opensearch.url")).orElseGet(TestNode::start));

    private TestCluster() {
    }

    /// Names that no other test has.
    public static SearchCluster fresh() {
        return named("test-" + ProcessHandle.current().pid() + "-" + PREFIXES.incrementAndGet(), 1);
    }

    static SearchCluster named(String prefix, int shards) {
        return new SearchCluster(List.of(URL), "", "", prefix, shards, 0, Optional.empty());
    }

}
