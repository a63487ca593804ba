package keyfound.signature.token;

import java.util.Map;

import keyfound.signature.scan.Scan;

/// The reason phrases of HTTP status codes, from the IANA registry (RFC 9110 and others),
/// with what servers commonly add.
final class HttpReasons {

    private static final Map<Integer, String> BY_STATUS = Map.ofEntries(Map.entry(301, "moved permanently"),
            Map.entry(302, "found"), Map.entry(304, "not modified"), Map.entry(307, "temporary redirect"),
            Map.entry(308, "permanent redirect"), Map.entry(400, "bad request"), Map.entry(401, "unauthorized"),
            Map.entry(402, "payment required"), Map.entry(403, "forbidden"), Map.entry(404, "not found"),
            Map.entry(405, "method not allowed"), Map.entry(406, "not acceptable"),
            Map.entry(407, "proxy authentication required"), Map.entry(408, "request timeout"),
            Map.entry(409, "conflict"), Map.entry(410, "gone"), Map.entry(411, "length required"),
            Map.entry(412, "precondition failed"),
            Map.entry(413, "content too large|payload too large|request entity too large"),
            Map.entry(414, "uri too long|request-uri too long"), Map.entry(415, "unsupported media type"),
            Map.entry(416, "range not satisfiable|requested range not satisfiable"),
            Map.entry(417, "expectation failed"), Map.entry(418, "i'm a teapot"), Map.entry(421, "misdirected request"),
            Map.entry(422, "unprocessable"), Map.entry(423, "locked"), Map.entry(424, "failed dependency"),
            Map.entry(425, "too early"), Map.entry(426, "upgrade required"), Map.entry(428, "precondition required"),
            Map.entry(429, "too many requests"), Map.entry(431, "request header fields too large"),
            Map.entry(451, "unavailable for legal reasons"), Map.entry(499, "client closed request"),
            Map.entry(500, "internal server error"), Map.entry(501, "not implemented"), Map.entry(502, "bad gateway"),
            Map.entry(503, "service unavailable|service temporarily unavailable"),
            Map.entry(504, "gateway timeout|gateway time-out"), Map.entry(505, "http version not supported"),
            Map.entry(507, "insufficient storage"), Map.entry(508, "loop detected"),
            Map.entry(511, "network authentication required"));

    private HttpReasons() {
    }

    /// Whether the reason phrase of a status stands behind it, as in `404 Not Found`,
    /// `402: Payment Required`.
    static boolean follows(String text, int status, int from) {
        String reasons = BY_STATUS.get(status);
        if (reasons == null) {
            return false;
        }
        int at = Scan.run(text, from, 3, c -> " :-,".indexOf(c) >= 0);
        for (String reason : reasons.split("\\|", -1)) {
            if (at > from && Scan.startsWithIgnoreCase(text, at, reason)) {
                return true;
            }
        }
        return false;
    }

}
