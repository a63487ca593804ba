package keyfound.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import keyfound.search.Facet;
import keyfound.search.Facets;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts the hits of a search and the values they can be narrowed to.
final class FacetCounts extends SimpleCollector {

    private final Map<String, Long> langCounts = new TreeMap<>();

    private final Map<String, Long> tagCounts = new TreeMap<>();

    private final Map<String, Long> collectionCounts = new TreeMap<>();

    private SortedDocValues langs = DocValues.emptySorted();

    private SortedSetDocValues tags = DocValues.emptySortedSet();

    private SortedDocValues collections = DocValues.emptySorted();

    private long total;

    private FacetCounts() {
    }

    static FacetCounts of(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new CollectorManager<FacetCounts, FacetCounts>() {

            @Override
            public FacetCounts newCollector() {
                return new FacetCounts();
            }

            // the searcher has no executor, so there is one collector.
            @Override
            public FacetCounts reduce(Collection<FacetCounts> collectors) {
                return collectors.iterator().next();
            }

        });
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        this.langs = DocValues.getSorted(context.reader(), Fields.LANG);
        this.tags = DocValues.getSortedSet(context.reader(), Fields.TAG);
        this.collections = DocValues.getSorted(context.reader(), Fields.COLLECTION);
    }

    @Override
    public void collect(int doc) throws IOException {
        this.total++;
        count(this.langs, doc, this.langCounts);
        count(this.collections, doc, this.collectionCounts);
        if (this.tags.advanceExact(doc)) {
            for (int i = 0; i < this.tags.docValueCount(); i++) {
                this.tagCounts.merge(this.tags.lookupOrd(this.tags.nextOrd()).utf8ToString(), 1L, Long::sum);
            }
        }
    }

    private static void count(SortedDocValues values, int doc, Map<String, Long> counts) throws IOException {
        if (values.advanceExact(doc)) {
            counts.merge(values.lookupOrd(values.ordValue()).utf8ToString(), 1L, Long::sum);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    long total() {
        return this.total;
    }

    Facets facets() {
        return new Facets(sorted(this.langCounts), sorted(this.tagCounts), sorted(this.collectionCounts));
    }

    private static List<Facet> sorted(Map<String, Long> counts) {
        return counts.entrySet()
            .stream()
            .map(count -> new Facet(count.getKey(), count.getValue()))
            .sorted(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::value))
            .toList();
    }

}
