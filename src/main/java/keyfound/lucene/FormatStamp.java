package keyfound.lucene;

import java.util.Map;

import keyfound.signature.token.Signature;

/// Written into every commit; an index with another stamp is rebuilt.
final class FormatStamp {

    /// Grows with every change of the fields, the stored bytes, the analysis, or the
    /// known errors of an entry. The version of the signature rules follows it, since
    /// known errors are stored as read.
    private static final int FORMAT = 15;

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
