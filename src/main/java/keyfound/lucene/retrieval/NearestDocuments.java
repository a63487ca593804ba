package keyfound.lucene.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

import keyfound.search.retrieval.NearestEntries;
import keyfound.search.retrieval.QueryTerms;
import keyfound.search.retrieval.ScoredEntry;
import keyfound.search.retrieval.SoughtTerms;

/// The documents that Lucene finds for one query.
///
/// @param scored with its filters
public record NearestDocuments(Retrieval retrieval, Query scored, QueryTerms terms, SoughtTerms sought,
        ReferenceEntries reference) implements NearestEntries {

    @Override
    public List<ScoredEntry> best(int count) {
        try {
            return entries(this.retrieval.nearest(this.scored, count));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public List<ScoredEntry> withPairsAndNames(List<ScoredEntry> found) {
        ScoreDoc[] documents = found.stream()
            .map(each -> new ScoreDoc(each.document(), each.score()))
            .toArray(ScoreDoc[]::new);
        try {
            return entries(this.retrieval.withPairsAndNames(documents, this.terms.pairs(), this.sought));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public double share(ScoredEntry found) {
        try {
            return this.reference.share(found.document());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static List<ScoredEntry> entries(ScoreDoc[] documents) {
        return Arrays.stream(documents).map(each -> new ScoredEntry(each.doc, each.score)).toList();
    }

}
