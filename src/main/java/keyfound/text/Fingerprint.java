package keyfound.text;

import java.util.List;

/// The hash of all letters and digits of an answer. A sketch holds only some words of a
/// long answer, so it cannot tell whether two answers are equal to the last word; answers
/// of one template may differ in one word.
public final class Fingerprint {

    private Fingerprint() {
    }

    /// @return up to 16 hexadecimal digits; empty when there is neither a letter nor a
    /// digit
    public static String of(List<String> texts) {
        long hash = Fnv1a.BASIS;
        for (String text : texts) {
            hash = add(hash, text);
        }
        return (hash == Fnv1a.BASIS) ? "" : Long.toHexString(hash);
    }

    private static long add(long before, String text) {
        long hash = before;
        boolean between = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (between && hash != Fnv1a.BASIS) {
                    hash = Fnv1a.add(hash, ' ');
                }
                hash = Fnv1a.add(hash, Character.toLowerCase(c));
            }
            between = !Character.isLetterOrDigit(c);
        }
        return hash;
    }

}
