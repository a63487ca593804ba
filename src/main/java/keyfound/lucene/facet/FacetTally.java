package keyfound.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.apache.lucene.index.LeafReaderContext;

import keyfound.search.Facet;
import keyfound.search.Facets;

/// Counts the values of one dimension, and says which documents have all wanted values.
final class FacetTally {

    private final FacetDimension dimension;

    private final List<Integer> wanted = new ArrayList<>();

    private final int[] counts;

    private int[][] documents = new int[0][];

    /// @param wanted values that a document must have, all of them
    FacetTally(FacetDimension dimension, Set<String> wanted) throws IOException {
        this.dimension = dimension;
        this.counts = new int[dimension.size()];
        for (String value : wanted) {
            this.wanted.add(dimension.number(value));
        }
    }

    void enter(LeafReaderContext leaf) {
        this.documents = this.dimension.documents(leaf);
    }

    /// @param doc within the segment entered last
    boolean bearsAllWanted(int doc) {
        for (int value : this.wanted) {
            if (!contains(this.documents[doc], value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(int[] values, int wanted) {
        for (int value : values) {
            if (value == wanted) {
                return true;
            }
        }
        return false;
    }

    void count(int doc) {
        for (int value : this.documents[doc]) {
            this.counts[value]++;
        }
    }

    /// The most frequent values, by descending count, then by value.
    List<Facet> facets() {
        int least = leastCountShown();
        List<Facet> facets = new ArrayList<>();
        for (int number = 0; number < this.counts.length; number++) {
            if (this.counts[number] >= least) {
                facets.add(new Facet(this.dimension.value(number), this.counts[number]));
            }
        }
        return Facets.mostFrequent(facets);
    }

    private int leastCountShown() {
        int[] highest = Arrays.stream(this.counts).filter(count -> count > 0).sorted().toArray();
        return (highest.length <= Facets.MOST) ? 1 : highest[highest.length - Facets.MOST];
    }

}
