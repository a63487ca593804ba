package keyfound.lucene.facet;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

import keyfound.entry.CollectionId;
import keyfound.search.Facets;
import keyfound.search.SearchQuery;

/// Counts the hits of a search and the values by which they can be narrowed, in one pass
/// over what matches without filters.
///
/// Languages are counted as if no language were chosen, and collections as if no
/// collection were, so that a reader sees what another choice would give. Tags add up, so
/// they are counted among the filtered hits.
public final class FacetCounts extends SimpleCollector {

    private final FacetTally langs;

    private final FacetTally tags;

    private final FacetTally collections;

    private long total;

    private FacetCounts(FacetDimensions dimensions, SearchQuery asked) throws IOException {
        this.langs = new FacetTally(dimensions.langs(), asked.lang().map(Set::of).orElse(Set.of()));
        this.tags = new FacetTally(dimensions.tags(), asked.tags());
        this.collections = new FacetTally(dimensions.collections(),
                asked.collection().map(CollectionId::value).map(Set::of).orElse(Set.of()));
    }

    /// @param matching the query without its filters
    public static Counted of(IndexSearcher searcher, FacetDimensions dimensions, Query matching, SearchQuery asked)
            throws IOException {
        FacetCounts counts = new FacetCounts(dimensions, asked);
        searcher.search(matching, counts.manager());
        return new Counted(counts.total,
                new Facets(counts.langs.facets(), counts.tags.facets(), counts.collections.facets()));
    }

    /// The searcher has no executor, so one collector sees all segments.
    private CollectorManager<FacetCounts, FacetCounts> manager() {
        return new CollectorManager<>() {

            @Override
            public FacetCounts newCollector() {
                return FacetCounts.this;
            }

            @Override
            public FacetCounts reduce(Collection<FacetCounts> collectors) {
                return FacetCounts.this;
            }

        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
        this.langs.enter(leaf);
        this.tags.enter(leaf);
        this.collections.enter(leaf);
    }

    @Override
    public void collect(int doc) {
        if (!this.tags.bearsAllWanted(doc)) {
            return;
        }
        boolean langFits = this.langs.bearsAllWanted(doc);
        boolean collectionFits = this.collections.bearsAllWanted(doc);
        if (langFits && collectionFits) {
            this.total++;
            this.tags.count(doc);
        }
        if (collectionFits) {
            this.langs.count(doc);
        }
        if (langFits) {
            this.collections.count(doc);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /// @param total hits with all filters
    public record Counted(long total, Facets facets) {
    }

}
