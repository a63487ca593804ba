package keyfound.signature.token;

import java.util.Set;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// Tells codes by their own form. Codes that are bare numbers are told by what stands
/// around them: [CodeContext].
public final class Codes {

    /// Of the words of capitals and digits, these name a format, not an error.
    private static final Set<String> NO_CODES = Set.of("UTF", "SHA", "MD", "AES", "RSA", "DES", "ISO", "RFC", "IPV",
            "X", "INT", "UINT", "FLOAT", "BF", "FP", "CP", "GBK", "GB", "BIG", "LATIN", "BASE", "WIN", "LINUX", "X86",
            "AMD", "ARM", "CUDA", "SSE", "AVX", "HTTP", "H", "MP", "S", "EC", "T", "V", "P", "Q", "K", "A", "JDK",
            "JRE", "PY", "GO", "TLS", "SSL", "WORKER", "THREAD", "NODE", "HOST", "POD", "GPU", "CPU", "DTYPE");

    /// A part of a name in capitals that makes the whole name a code:
    /// `ERR_MODULE_NOT_FOUND`, `NT_STATUS_ACCESS_DENIED`.
    private static final Set<String> CODE_PARTS = Set.of("ERR", "ERROR", "E", "STATUS", "FAIL", "FAILED", "FAILURE",
            "EXCEPTION", "DENIED", "BUSY", "LOCKED", "REFUSED", "REJECTED", "ABORTED", "CORRUPT", "MISMATCH",
            "CONFLICT", "UNAUTHENTICATED", "EXHAUSTED", "OUTDATED", "UNSUPPORTED", "EXCEEDED", "INVALID", "UNKNOWN",
            "TIMEOUT", "UNAVAILABLE", "UNIMPLEMENTED");

    private Codes() {
    }

    /// Whether a whole piece of text is a code by its form.
    public static boolean isCode(String text) {
        boolean capital = !text.isEmpty() && !Chars.isLower(text.charAt(0));
        return capital && text.length() <= 64 && (isNumbered(text) || ErrorNames.isErrno(text)
                || ErrorNames.isSignal(text) || isNamed(text) || isSqlState(text));
    }

    /// Capitals, then digits: `E0382`, `TS2322`, `ORA-00600`, `KF103`, `CVE-2021-44228`,
    /// `EJ0001`, `SC2086`, `MSB3073`.
    static boolean isNumbered(String text) {
        int letters = 0;
        while (letters < text.length() && Chars.isUpper(text.charAt(letters))) {
            letters++;
        }
        if (letters == 0 || letters > 10) {
            return false;
        }
        int at = (Chars.at(text, letters) == '-') ? letters + 1 : letters;
        int digits = Scan.digits(text, at);
        boolean year = digits == at + 4 && Chars.at(text, digits) == '-';
        int end = year ? Scan.digits(text, digits + 1) : digits;
        int count = end - at;
        return end == text.length() && count >= ((letters == 1) ? 3 : 2) && count <= 12
                && !NO_CODES.contains(text.substring(0, letters));
    }

    /// Names in capitals with an underscore of which one part speaks of failure.
    private static boolean isNamed(String text) {
        int from = 0;
        boolean underscore = false;
        boolean failure = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = Chars.at(text, i);
            if (c == '_' || i == text.length()) {
                underscore |= c == '_';
                failure |= CODE_PARTS.contains(text.substring(from, i));
                from = i + 1;
            }
            else if (!Chars.isUpper(c) && !Chars.isDigit(c)) {
                return false;
            }
        }
        return underscore && failure;
    }

    /// Five capitals and digits, not all of one kind, at least one digit: `HY000`,
    /// `42S02`, `08P01`. Digits alone are told by their neighbours.
    static boolean isSqlState(String text) {
        if (text.length() != 5) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < 5; i++) {
            char c = text.charAt(i);
            if (Chars.isDigit(c)) {
                digits++;
            }
            else if (!Chars.isUpper(c)) {
                return false;
            }
        }
        boolean classDigits = Chars.isDigit(text.charAt(0)) && Chars.isDigit(text.charAt(1));
        boolean known = text.startsWith("HY") || text.startsWith("IM") || text.startsWith("XX") || text.startsWith("0A")
                || text.startsWith("0B") || text.startsWith("2B") || text.startsWith("2D") || text.startsWith("3D")
                || text.startsWith("3B") || text.startsWith("3F") || text.startsWith("0L") || text.startsWith("0P")
                || text.startsWith("0Z") || text.startsWith("P0") || text.startsWith("F0") || text.startsWith("HV");
        return digits >= 2 && digits < 5 && (classDigits || known);
    }

}
