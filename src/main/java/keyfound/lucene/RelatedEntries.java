package keyfound.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/// Finds the entries most like one of them.
final class RelatedEntries {

    private final IndexSearcher searcher;

    RelatedEntries(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    List<EntryId> related(Entry entry, int limit) throws IOException {
        QueryWords words = QueryWords.of(entry.question().text() + "\n" + String.join("\n", entry.tags()));
        if (words.terms().isEmpty()) {
            return List.of();
        }
        Retrieval retrieval = new Retrieval(this.searcher);
        EntryReader entries = new EntryReader(this.searcher.getIndexReader());
        List<EntryId> ids = new ArrayList<>();
        for (ScoreDoc found : retrieval.best(retrieval.matching(words), limit + 1).scoreDocs) {
            EntryId id = entries.outline(found.doc).id();
            if (!id.equals(entry.id()) && ids.size() < limit) {
                ids.add(id);
            }
        }
        return ids;
    }

}
