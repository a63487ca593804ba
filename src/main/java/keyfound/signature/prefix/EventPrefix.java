package keyfound.signature.prefix;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.signature.scan.Scan;

/// The columns of an event of Kubernetes in front of its message: `Warning  FailedMount
/// 1s (x4 over 5s)  kubelet`, `5m  Warning  BackOff  pod/api-0`.
///
/// It knows two types only, so what it calls a warning is a failure.
final class EventPrefix implements Prefix {

    private static final String AGE = "(?:(?:\\d{1,6}[smhdy]){1,3}(?: \\(x\\d{1,9} over [\\dsmhdy]{1,20}\\))?|<unknown>|<invalid>)";

    private static final Pattern EVENT = Pattern
        .compile("(?:" + AGE + "\\s{1,40})?(Normal|Warning)\\s{1,40}[A-Z]\\w{2,60}\\s{1,40}(?:" + AGE
                + "\\s{1,40}[\\w.-]{2,60}(?:, [\\w.-]{1,253})?|[a-z.]{2,40}/\\S{1,253})\\s{2,40}");

    @Override
    public int end(String text, int from, PeeledLine peeled) {
        if (!begins(text, from)) {
            return from;
        }
        Matcher event = EVENT.matcher(text).region(from, text.length());
        if (!event.lookingAt()) {
            return from;
        }
        peeled.foundLevel(event.group(1).equals("Warning") ? Level.ERROR : Level.INFO);
        return event.end();
    }

    /// Whether the pattern need be tried: no other line pays for it.
    private static boolean begins(String text, int from) {
        char first = (from < text.length()) ? text.charAt(from) : ' ';
        if (first == 'N' || first == 'W') {
            return text.startsWith("Normal", from) || text.startsWith("Warning", from);
        }
        int unit = Scan.digits(text, from);
        return first == '<' || (unit > from && unit < text.length() && "smhdy".indexOf(text.charAt(unit)) >= 0);
    }

}
