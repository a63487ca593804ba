package keyfound.search.scoring;

/// BM25 as Lucene computes it, in single precision: k1 = 1.2, b = 0.75 (Robertson &
/// Zaragoza 2009, section 3.2).
///
/// @param entries number of entries that have the field
/// @param words sum of the lengths of the field
public record Bm25(int entries, long words) {

    private static final float K1 = 1.2f;

    private static final float B = 0.75f;

    public float idf(int with) {
        return (float) Math.log(1 + (this.entries - with + 0.5) / (with + 0.5));
    }

    /// @param weight of the term in the query times its idf
    /// @param length as it is kept
    public float score(float weight, int frequency, int length) {
        float average = (float) (this.words / (double) this.entries);
        float inverse = 1f / (K1 * ((1 - B) + B * length / average));
        return weight - weight / (1f + frequency * inverse);
    }

}
