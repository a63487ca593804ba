package keyfound.content.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.text.LowerCase;

/// Tells links that only some readers can follow.
public final class PrivateLinks {

    private static final Pattern HOST = Pattern
        .compile("(?i)^https?://(?:[^/@?#]*@)?(\\[[^]]*]|[^/:?#]*)(?::\\d+)?(.*)$", Pattern.DOTALL);

    private static final Pattern NEAR = Pattern
        .compile("localhost|.*\\.(?:localhost|local|internal|lan|corp|intranet|home)"
                + "|127\\..*|0\\.0\\.0\\.0|10\\.\\d+\\.\\d+\\.\\d+|192\\.168\\.\\d+\\.\\d+|172\\.(?:1[6-9]|2\\d|3[01])\\.\\d+\\.\\d+"
                + "|169\\.254\\..*|\\[::1]");

    private static final Pattern MEMBERS = Pattern
        .compile("app\\.slack\\.com|mail\\.google\\.com|accounts\\..*|login\\..*|sso\\..*"
                + "|signin\\..*|auth\\..*|web\\.whatsapp\\.com|teams\\.microsoft\\.com");

    private static final Pattern LOGIN = Pattern
        .compile("(?i)/(?:log-?in|sign-?in|sso)(?:[/?#.].*)?$|/archives/[CG][A-Z0-9]{6,}.*");

    private PrivateLinks() {
    }

    /// @return why not every reader can follow the link; empty when everybody can
    public static Optional<String> why(String url) {
        Matcher matcher = HOST.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String host = LowerCase.of(matcher.group(1));
        if (NEAR.matcher(host).matches()) {
            return Optional.of("leads to the reader's own machine or network");
        }
        boolean login = MEMBERS.matcher(host).matches() || LOGIN.matcher(matcher.group(2)).find();
        return login ? Optional.of("asks for a login") : Optional.empty();
    }

}
