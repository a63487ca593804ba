package keyfound.lucene.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.search.ScoreDoc;

import keyfound.search.SearchQuery;
import keyfound.search.retrieval.NearestEntries;
import keyfound.search.retrieval.ScoredEntry;

/// The documents that Lucene finds for one query.
public final class NearestDocuments implements NearestEntries {

    private final SoughtDocuments documents;

    private final SearchQuery query;

    private final ReferenceEntries reference;

    private final NeighbourScores neighbours;

    /// @param query for its filters
    public NearestDocuments(SoughtDocuments documents, SearchQuery query, ReferenceEntries reference,
            NeighbourScores neighbours) {
        this.documents = documents;
        this.query = query;
        this.reference = reference;
        this.neighbours = neighbours;
    }

    @Override
    public List<ScoredEntry> best(int count) {
        try {
            return entries(this.documents.best(count, this.query));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public List<ScoredEntry> withPairsAndNames(List<ScoredEntry> found) {
        ScoreDoc[] documents = new ScoreDoc[found.size()];
        for (int i = 0; i < documents.length; i++) {
            documents[i] = new ScoreDoc(found.get(i).document(), found.get(i).score());
        }
        try {
            return entries(this.neighbours.added(documents));
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
        List<ScoredEntry> entries = new ArrayList<>(documents.length);
        for (ScoreDoc each : documents) {
            entries.add(new ScoredEntry(each.doc, each.score));
        }
        return entries;
    }

}
