package keyfound.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.lucene.document.EntryReader;
import keyfound.lucene.document.Fields;
import keyfound.lucene.limited.LimitedReader;
import keyfound.lucene.retrieval.IndexState;
import keyfound.lucene.retrieval.RelatedEntries;
import keyfound.lucene.typing.TypedDocuments;
import keyfound.search.RankedEntries;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Suggestion;
import keyfound.search.typing.TypeAhead;
import keyfound.stemming.AnalysedForms;

/// One state of the index. It owns its reader, so the files of this state stay until it
/// is closed.
final class LuceneIndex implements SearchIndex {

    /// So many ids with the same key are looked at.
    private static final int SAME_KEY = 4;

    private final DirectoryReader reader;

    private final IndexState state;

    LuceneIndex(DirectoryReader reader, AnalysedForms bases) {
        this(reader, reading(() -> IndexState.of(reader, bases)));
    }

    private LuceneIndex(DirectoryReader reader, IndexState state) {
        this.reader = reader;
        this.state = state;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return reading(() -> new LuceneSearch(this.state).search(query));
    }

    @Override
    public RankedEntries ranked(SearchQuery query, int among) {
        return reading(() -> new LuceneSearch(this.state).ranked(query, among));
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return reading(() -> {
            EntryReader entries = new EntryReader(this.reader);
            for (ScoreDoc found : this.state.searcher().search(new TermQuery(Fields.id(id)), SAME_KEY).scoreDocs) {
                if (entries.outline(found.doc).id().equals(id)) {
                    return Optional.of(entries.entry(found.doc));
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        return reading(() -> new TypeAhead(new TypedDocuments(this.state.searcher())).suggest(typed, limit));
    }

    @Override
    public List<EntryId> related(EntryId id, int limit) {
        Optional<Entry> entry = entry(id);
        return entry.isEmpty() ? List.of() : reading(() -> new RelatedEntries(this.state).related(entry.get(), limit));
    }

    /// Closing the view closes nothing: its reader lives on the files of this one.
    @Override
    public SearchIndex limitedTo(Set<CollectionId> collections) {
        return reading(() -> {
            DirectoryReader limited = new LimitedReader(this.reader, collections);
            return new LuceneIndex(limited, this.state.limitedTo(limited));
        });
    }

    @Override
    public void close() {
        if (this.reader instanceof LimitedReader) {
            return;
        }
        reading(() -> {
            this.reader.close();
            return true;
        });
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.run();
        }
        catch (IOException ex) {
            throw new UncheckedIOException("search index cannot be read: " + ex.getMessage(), ex);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {

        T run() throws IOException;

    }

}
