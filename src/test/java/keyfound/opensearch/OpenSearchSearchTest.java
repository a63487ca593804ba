package keyfound.opensearch;

import keyfound.entry.SourceFile;
import keyfound.search.Opened;
import keyfound.search.SearchContract;

class OpenSearchSearchTest extends SearchContract {

    @Override
    protected Opened with(SourceFile... files) {
        return ClusterIndex.with(files);
    }

}
