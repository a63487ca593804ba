package keyfound.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/// How many entries of one state of the index say a term. A search asks for some hundred terms, nearly all of which the
/// searches before it asked for too; looking one up in the index takes some microseconds.
///
/// Remembers up to 32,768 terms, about 3 MB: a term takes the place of another one with the same hash. For many threads:
/// writes race, harmlessly, since what is written never changes and is compared when read.
final class TermCounts {

    private static final int SLOT_BITS = 15;

    private final IndexReader reader;

    private final int entries;

    private final @Nullable Counted[] remembered = new Counted[1 << SLOT_BITS];

    TermCounts(IndexReader reader) throws IOException {
        this.reader = reader;
        this.entries = reader.getDocCount(Fields.TEXT);
    }

    /// Entries that have a text.
    int entries() {
        return this.entries;
    }

    int entriesWith(String term) {
        int slot = (term.hashCode() * 0x9E3779B1) >>> (Integer.SIZE - SLOT_BITS);
        Counted known = this.remembered[slot];
        if (known != null && known.term().equals(term)) {
            return known.entries();
        }
        int counted = count(term);
        this.remembered[slot] = new Counted(term, counted);
        return counted;
    }

    private int count(String term) {
        try {
            return this.reader.docFreq(new Term(Fields.TEXT, term));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private record Counted(String term, int entries) {
    }

}
