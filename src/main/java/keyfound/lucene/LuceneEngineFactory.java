package keyfound.lucene;

import java.nio.file.Path;

import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;

/// Offers the embedded engine under the name `lucene`.
public final class LuceneEngineFactory implements SearchEngineFactory {

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public SearchEngine open(Path directory) {
        return LuceneEngine.open(directory);
    }

}
