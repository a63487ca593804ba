package keyfound.lucene.typing;

import keyfound.entry.SourceFile;
import keyfound.search.Opened;
import keyfound.search.SuggestionContract;

class TypeAheadTest extends SuggestionContract {

    @Override
    protected Opened with(SourceFile... files) {
        return Opened.with(files);
    }

}
