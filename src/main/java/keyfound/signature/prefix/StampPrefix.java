package keyfound.signature.prefix;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.signature.token.Timestamp;

/// A date or time in front of a message, or an epoch.
final class StampPrefix implements Prefix {

    @Override
    public int end(String text, int from, PeeledLine peeled) {
        int end = Timestamp.end(text, from);
        if (end == Timestamp.NONE) {
            end = epoch(text, from);
        }
        if (end > from) {
            peeled.foundStamp();
            return end;
        }
        return from;
    }

    /// Ten digits of seconds or thirteen of milliseconds, with or without a fraction, and
    /// a blank behind.
    private static int epoch(String text, int from) {
        int end = Scan.digits(text, from);
        if ((end - from != 10 && end - from != 13) || Chars.at(text, from) != '1') {
            return from;
        }
        int fraction = (Chars.at(text, end) == '.') ? Scan.digits(text, end + 1) : end;
        return Scan.isBlank(Chars.at(text, fraction)) ? fraction : from;
    }

}
