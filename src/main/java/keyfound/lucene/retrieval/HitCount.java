package keyfound.lucene.retrieval;

import java.io.IOException;
import java.util.Collection;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts the hits of a query, and stops where it is told to.
final class HitCount extends SimpleCollector {

    private final int most;

    private int count;

    private HitCount(int most) {
        this.most = most;
    }

    /// @param most 1 or more
    /// @return at most so many
    static int upTo(int most, IndexSearcher searcher, Query query) throws IOException {
        HitCount counted = new HitCount(most);
        return searcher.search(query, new CollectorManager<HitCount, Integer>() {

            @Override
            public HitCount newCollector() {
                // the searcher has no executor, so one collector sees all segments
                return counted;
            }

            @Override
            public Integer reduce(Collection<HitCount> collectors) {
                return counted.count;
            }

        });
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
        stopAtMost();
    }

    @Override
    public void collect(int doc) {
        this.count++;
        stopAtMost();
    }

    private void stopAtMost() {
        if (this.count == this.most) {
            throw new CollectionTerminatedException();
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

}
