package keyfound.lucene;

import java.util.Map;

import keyfound.signature.token.Signature;

/// Written into every commit; an index that bears another stamp is built anew.
final class FormatStamp {

    /// Grows with every change of the fields, of the stored bytes, of the analysis, or of
    /// what
    /// counts as a known error of an entry. The rules by which signatures are read stand
    /// behind it: known errors are stored as read.
    private static final int FORMAT = 9;

    private static final String KEY = "keyfound.format";

    private FormatStamp() {
    }

    static Map<String, String> userData() {
        return Map.of(KEY, FORMAT + "." + Signature.RULES_VERSION);
    }

    static boolean matches(Map<String, String> userData) {
        return userData.entrySet().containsAll(userData().entrySet());
    }

}
