package keyfound.lucene;

import java.io.IOException;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/// One state of the index, with what all searches in it share.
///
/// @param counts how many entries say a term
/// @param bases base forms of words, which outlive the state
record IndexState(IndexSearcher searcher, FacetDimensions dimensions, TermCounts counts, AnalysedForms bases) {

    static IndexState of(DirectoryReader reader, AnalysedForms bases) throws IOException {
        return new IndexState(new IndexSearcher(reader), FacetDimensions.of(reader), new TermCounts(reader), bases);
    }

    IndexReader reader() {
        return this.searcher.getIndexReader();
    }

    /// What one search knows of words.
    IndexVocabulary vocabulary() {
        return new IndexVocabulary(this.counts, this.bases);
    }

}
