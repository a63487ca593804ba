package keyfound.lucene.retrieval;

import java.io.IOException;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

import keyfound.lucene.analysis.AnalysedForms;
import keyfound.lucene.facet.FacetDimensions;

/// One state of the index, with what all searches in it share.
///
/// @param counts how many entries say a term
/// @param bases base forms of words, which outlive the state
public record IndexState(IndexSearcher searcher, FacetDimensions dimensions, TermCounts counts, AnalysedForms bases) {

    /// Filters are single terms, faster read than looked up in a cache of queries.
    public static IndexState of(DirectoryReader reader, AnalysedForms bases) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        return new IndexState(searcher, FacetDimensions.of(reader), new TermCounts(reader), bases);
    }

    public IndexReader reader() {
        return this.searcher.getIndexReader();
    }

    /// What one search knows of words.
    public IndexVocabulary vocabulary() {
        return new IndexVocabulary(this.counts, this.bases);
    }

}
