package keyfound.lucene.retrieval;

import java.io.IOException;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

import keyfound.lucene.facet.FacetDimensions;
import keyfound.stemming.AnalysedForms;

/// One state of the index, with what all searches in it share.
///
/// @param counts number of entries that contain a term
/// @param bases base forms of words, shared with other states
public record IndexState(IndexSearcher searcher, FacetDimensions dimensions, TermCounts counts, AnalysedForms bases) {

    /// Filters are single terms, which are read faster than looked up in a query cache.
    public static IndexState of(DirectoryReader reader, AnalysedForms bases) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        return new IndexState(searcher, FacetDimensions.of(reader), new TermCounts(reader), bases);
    }

    /// The same state, of which only some entries are seen.
    /// @param limited has the segments of this state's reader
    public IndexState limitedTo(DirectoryReader limited) throws IOException {
        IndexSearcher searcher = new IndexSearcher(limited);
        searcher.setQueryCache(null);
        return new IndexState(searcher, this.dimensions, new TermCounts(limited), this.bases);
    }

    public IndexReader reader() {
        return this.searcher.getIndexReader();
    }

    /// The vocabulary for one search.
    public IndexVocabulary vocabulary(LookedUpTerms terms) {
        return new IndexVocabulary(this.counts, this.bases, terms);
    }

}
