package keyfound.opensearch;

import keyfound.entry.SourceFile;
import keyfound.search.Opened;
import keyfound.search.SuggestionContract;

class OpenSearchSuggestionTest extends SuggestionContract {

    @Override
    protected Opened with(SourceFile... files) {
        return ClusterIndex.with(files);
    }

}
