package keyfound.lucene;

import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import keyfound.search.storage.EngineStorage;

/// Offers the embedded engine under the name `lucene`.
public final class LuceneEngineFactory implements SearchEngineFactory {

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public SearchEngine open(EngineStorage where) {
        return LuceneEngine.open(where.folder());
    }

}
