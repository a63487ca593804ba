package keyfound.opensearch;

import java.time.Clock;

import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import keyfound.search.storage.EngineStorage;
import keyfound.search.storage.EngineUnusableException;
import keyfound.search.storage.SearchCluster;

/// Offers the distributed engine under the name `opensearch`.
public final class OpenSearchEngineFactory implements SearchEngineFactory {

    @Override
    public String name() {
        return "opensearch";
    }

    @Override
    public SearchEngine open(EngineStorage where) {
        SearchCluster cluster = where.cluster()
            .orElseThrow(() -> new EngineUnusableException(EngineUnusableException.Reason.UNREACHABLE,
                    "the engine 'opensearch' keeps its index in a cluster, and none is named here", null));
        return OpenSearchEngine.open(cluster, Clock.systemUTC());
    }

}
