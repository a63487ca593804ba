package keyfound.signature.token;

import java.util.Set;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// Finds identifiers that machines made: UUIDs, digests, container and pod names.
final class MachineIds {

    private static final String KUBERNETES = "bcdfghjklmnpqrstvwxz2456789";

    /// Words without a vowel that are as long.
    private static final Set<String> WORDS = Set.of("https", "xhtml", "grpcs", "smtps", "ftpfs");

    private static final int LONG_NUMBER = 8;

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
        return mayBeMade(word) && (isHex(word) || isBase64(word) || hasMadePart(word)
                || endsAsKubernetesMakesNames(word) || isAddressName(word));
    }

    /// Machines number what they name, or put random letters behind two dashes.
    private static boolean mayBeMade(String word) {
        int dashes = 0;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            dashes += (c == '-') ? 1 : 0;
            if (Chars.isDigit(c) || dashes == 2) {
                return true;
            }
        }
        return false;
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
    /// `api-7d9f8b6c5-x2x4z`, or a number that counts seconds or minutes since 1970:
    /// `backup-28412340`.
    private static boolean hasMadePart(String word) {
        int from = 0;
        for (int at = 0; at <= word.length(); at++) {
            if (at == word.length() || word.charAt(at) == '-') {
                if (isRandom(word, from, at) || isLongNumber(word, from, at)) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }

    private static boolean isLongNumber(String word, int from, int to) {
        return from > 0 && to - from >= LONG_NUMBER && Scan.digits(word, from) == to;
    }

    /// `ip-10-0-1-23`, as clouds name machines by their address.
    private static boolean isAddressName(String word) {
        int at = 2;
        int numbers = 0;
        while (Chars.at(word, at) == '-' && Chars.isDigit(Chars.at(word, at + 1))) {
            at = Scan.digits(word, at + 1);
            numbers++;
        }
        return numbers == 4 && at == word.length() && word.startsWith("ip-");
    }

    /// Five characters behind the last of two dashes or more, digits among them or
    /// nothing that could be a word: `kube-api-access-dr674`, `web-config-kzwtq`.
    ///
    /// Kubernetes makes suffixes of these characters, which spell no word
    /// (`k8s.io/apimachinery/pkg/util/rand`).
    private static boolean endsAsKubernetesMakesNames(String word) {
        int dash = word.lastIndexOf('-');
        if (word.indexOf('-') == dash || word.length() - dash - 1 != 5) {
            return false;
        }
        boolean letter = false;
        for (int at = dash + 1; at < word.length(); at++) {
            char c = word.charAt(at);
            letter |= Chars.isLower(c);
            if (KUBERNETES.indexOf(c) < 0) {
                return false;
            }
        }
        return letter && !WORDS.contains(word.substring(dash + 1));
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
