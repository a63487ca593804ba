package keyfound.text;

import java.util.List;

/// The hash of all letters and digits of an answer. A sketch holds only few words of a
/// long answer, so it cannot tell whether two answers are equal to the last word. Two
/// answers made from one template may differ in a single word.
public final class Fingerprint {

    private static final long FNV_BASIS = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    private Fingerprint() {
    }

    /// @return up to 16 hexadecimal digits; empty when there is neither a letter nor a
    /// digit
    public static String of(List<String> texts) {
        long hash = FNV_BASIS;
        for (String text : texts) {
            hash = add(hash, text);
        }
        return (hash == FNV_BASIS) ? "" : Long.toHexString(hash);
    }

    private static long add(long before, String text) {
        long hash = before;
        boolean between = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (between && hash != FNV_BASIS) {
                    hash = (hash ^ ' ') * FNV_PRIME;
                }
                hash = (hash ^ Character.toLowerCase(c)) * FNV_PRIME;
            }
            between = !Character.isLetterOrDigit(c);
        }
        return hash;
    }

}
