package keyfound.text;

/// The hash FNV-1a of 64 bits over UTF-16 units (Fowler, Noll, Vo): fast, and good enough
/// to tell texts apart.
public final class Fnv1a {

    /// The hash of nothing.
    public static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private Fnv1a() {
    }

    /// The hash of what was hashed before and one more unit.
    public static long add(long hash, int unit) {
        return (hash ^ unit) * PRIME;
    }

    public static long of(CharSequence text) {
        long hash = BASIS;
        for (int at = 0; at < text.length(); at++) {
            hash = add(hash, text.charAt(at));
        }
        return hash;
    }

    /// Mixes the high bits into the low ones, which FNV-1a leaves alike for short texts.
    public static long stirred(long hash) {
        return hash ^ (hash >>> 29);
    }

}
