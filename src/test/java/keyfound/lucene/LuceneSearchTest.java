package keyfound.lucene;

import keyfound.entry.SourceFile;
import keyfound.search.Opened;
import keyfound.search.SearchContract;

class LuceneSearchTest extends SearchContract {

    @Override
    protected Opened with(SourceFile... files) {
        return Opened.with(files);
    }

}
