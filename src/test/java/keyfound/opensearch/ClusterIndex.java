package keyfound.opensearch;

import java.time.Clock;

import keyfound.entry.SourceFile;
import keyfound.opensearch.cluster.Cluster;
import keyfound.search.Opened;
import keyfound.search.storage.SearchCluster;

/// Indexes of tests in the cluster.
final class ClusterIndex {

    private ClusterIndex() {
    }

    static Opened with(SourceFile... files) {
        SearchCluster cluster = TestCluster.fresh();
        return Opened.with(OpenSearchEngine.open(cluster, Clock.systemUTC()), () -> delete(cluster), files);
    }

    static void delete(SearchCluster settings) {
        try (Cluster cluster = Cluster.at(settings)) {
            cluster.delete("/" + settings.prefix() + "-*");
        }
    }

}
