package keyfound.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import keyfound.search.Facet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;

/// Counts the values of one dimension, and tells which documents bear those that are asked for.
final class FacetTally {

    /// A longer list helps nobody to choose.
    static final int MAX_FACETS = 50;

    private static final Comparator<Facet> BY_COUNT = Comparator.comparingLong(Facet::count)
        .reversed()
        .thenComparing(Facet::value);

    private final FacetDimension dimension;

    private final Set<String> wanted;

    private final int[] counts;

    /// @param wanted values that a document must bear, all of them
    FacetTally(FacetDimension dimension, Set<String> wanted) {
        this.dimension = dimension;
        this.wanted = wanted;
        this.counts = new int[dimension.size()];
    }

    Segment segment(LeafReaderContext leaf) throws IOException {
        SortedSetDocValues values = this.dimension.values(leaf);
        List<Long> sought = new ArrayList<>();
        for (String value : this.wanted) {
            sought.add(values.lookupTerm(new BytesRef(value)));
        }
        return new Segment(values, this.dimension.wholeNumbers(leaf), sought);
    }

    /// The most frequent values, by descending count, then by value.
    List<Facet> facets() throws IOException {
        int least = leastCountShown();
        List<Facet> facets = new ArrayList<>();
        for (int number = 0; number < this.counts.length; number++) {
            if (this.counts[number] >= least) {
                facets.add(new Facet(this.dimension.value(number), this.counts[number]));
            }
        }
        return facets.stream().sorted(BY_COUNT).limit(MAX_FACETS).toList();
    }

    private int leastCountShown() {
        int[] highest = Arrays.stream(this.counts).filter(count -> count > 0).sorted().toArray();
        return (highest.length <= MAX_FACETS) ? 1 : highest[highest.length - MAX_FACETS];
    }

    /// The dimension in one segment.
    final class Segment {

        private final SortedSetDocValues values;

        private final LongValues wholeNumbers;

        private final List<Long> sought;

        private Segment(SortedSetDocValues values, LongValues wholeNumbers, List<Long> sought) {
            this.values = values;
            this.wholeNumbers = wholeNumbers;
            this.sought = sought;
        }

        /// @param doc not below that of an earlier call of any method here
        boolean bearsAllWanted(int doc) throws IOException {
            if (this.sought.isEmpty()) {
                return true;
            }
            if (!this.values.advanceExact(doc)) {
                return false;
            }
            int found = 0;
            for (int i = this.values.docValueCount(); i > 0; i--) {
                found += this.sought.contains(this.values.nextOrd()) ? 1 : 0;
            }
            return found == this.sought.size();
        }

        void count(int doc) throws IOException {
            if (this.values.advanceExact(doc)) {
                for (int i = this.values.docValueCount(); i > 0; i--) {
                    FacetTally.this.counts[(int) this.wholeNumbers.get(this.values.nextOrd())]++;
                }
            }
        }

    }

}
