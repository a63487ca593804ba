package keyfound.lucene;

import java.util.Map;

/// Written into every commit; an index that bears another stamp is built anew.
final class FormatStamp {

    /// Grows with every change of the fields, of the stored bytes or of the analysis.
    private static final int FORMAT = 1;

    private static final String KEY = "keyfound.format";

    private FormatStamp() {
    }

    static Map<String, String> userData() {
        return Map.of(KEY, Integer.toString(FORMAT));
    }

    static boolean matches(Map<String, String> userData) {
        return userData.entrySet().containsAll(userData().entrySet());
    }

}
