package keyfound.signature.token;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// Finds identifiers that machines made: UUIDs, digests, container and pod names.
final class MachineIds {

    private static final String KUBERNETES = "bcdfghjklmnpqrstvwxz2456789";

    private MachineIds() {
    }

    /// 8, 4, 4, 4 and 12 hexadecimal digits.
    static int uuid(String text, int from) {
        int at = from;
        int[] groups = { 8, 4, 4, 4, 12 };
        for (int i = 0; i < groups.length; i++) {
            int end = Scan.run(text, at, groups[i], c -> Chars.isHexDigit((char) c));
            if (end != at + groups[i] || (i < 4 && Chars.at(text, end) != '-')) {
                return from;
            }
            at = end + ((i < 4) ? 1 : 0);
        }
        return Scan.isBoundary(text, at) ? at : from;
    }

    /// Whether a whole word was made by a machine.
    static boolean isHash(String word) {
        return isHex(word) || isBase64(word) || hasRandomPart(word) || endsAsKubernetesMakesNames(word);
    }

    /// At least seven hexadecimal digits, letters and digits among them, in one case.
    private static boolean isHex(String word) {
        if (word.length() < 7) {
            return false;
        }
        boolean digit = false;
        boolean lower = false;
        boolean upper = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Chars.isHexDigit(c)) {
                return false;
            }
            digit |= Chars.isDigit(c);
            lower |= Chars.isLower(c);
            upper |= Chars.isUpper(c);
        }
        return digit && lower != upper;
    }

    /// Twenty-four or more letters of both cases and digits without a separator, at least
    /// three of them digits.
    private static boolean isBase64(String word) {
        if (word.length() < 24) {
            return false;
        }
        int digits = 0;
        int changes = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Chars.isLatin(c) && !Chars.isDigit(c)) {
                return false;
            }
            digits += Chars.isDigit(c) ? 1 : 0;
            changes += (i > 0 && Chars.isDigit(c) != Chars.isDigit(word.charAt(i - 1))) ? 1 : 0;
        }
        return digits >= 3 && changes >= 4;
    }

    /// A part between dashes that changes from digits to letters at least twice, as in
    /// `api-7d9f8b6c5-x2x4z`.
    private static boolean hasRandomPart(String word) {
        int from = 0;
        for (int at = 0; at <= word.length(); at++) {
            if (at == word.length() || word.charAt(at) == '-') {
                if (isRandom(word, from, at)) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }

    /// Five characters behind the last of two dashes or more, digits and letters among
    /// them: `kube-api-access-dr674`.
    ///
    /// Kubernetes makes suffixes of these characters, which spell no word
    /// (`k8s.io/apimachinery/pkg/util/rand`).
    private static boolean endsAsKubernetesMakesNames(String word) {
        int dash = word.lastIndexOf('-');
        if (word.indexOf('-') == dash || word.length() - dash - 1 != 5) {
            return false;
        }
        boolean digit = false;
        boolean letter = false;
        for (int at = dash + 1; at < word.length(); at++) {
            char c = word.charAt(at);
            digit |= Chars.isDigit(c);
            letter |= Chars.isLower(c);
            if (KUBERNETES.indexOf(c) < 0) {
                return false;
            }
        }
        return digit && letter;
    }

    private static boolean isRandom(String word, int from, int to) {
        int changes = 0;
        for (int i = from; i < to; i++) {
            char c = word.charAt(i);
            if (!Chars.isLower(c) && !Chars.isDigit(c)) {
                return false;
            }
            changes += (i > from && Chars.isLower(c) && Chars.isDigit(word.charAt(i - 1))) ? 1 : 0;
        }
        return changes >= 2 && to - from >= 5;
    }

}
