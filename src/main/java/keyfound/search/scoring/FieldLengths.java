package keyfound.search.scoring;

/// Lengths of fields as Lucene keeps them in one byte: exact up to 40 words, then four
/// leading bits. The scores are the same only when the lengths are.
public final class FieldLengths {

    /// Lengths that are kept as they are.
    private static final int EXACT = 24;

    private static final int MANTISSA_BITS = 3;

    private FieldLengths() {
    }

    /// The length that is kept in place of this one, which is no greater.
    public static int kept(int length) {
        if (length < EXACT) {
            return length;
        }
        int rest = length - EXACT;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(rest);
        int dropped = Math.max(0, bits - MANTISSA_BITS - 1);
        return EXACT + ((rest >>> dropped) << dropped);
    }

}
