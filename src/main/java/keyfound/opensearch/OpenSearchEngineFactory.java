package keyfound.opensearch;

import java.time.Clock;

import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import keyfound.search.storage.EngineStorage;

/// Offers the distributed engine under the name `opensearch`.
public final class OpenSearchEngineFactory implements SearchEngineFactory {

    @Override
    public String name() {
        return "opensearch";
    }

    @Override
    public SearchEngine open(EngineStorage where) {
        return OpenSearchEngine.open(where.cluster(), Clock.systemUTC());
    }

}
