package keyfound.signature.prefix;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.signature.token.Timestamp;

/// The prefix of glog and klog: `E0728 21:57:57.535957 42511 file.go:12] `.
final class GlogPrefix implements Prefix {

    @Override
    public int end(String text, int from, PeeledLine peeled) {
        if (from >= text.length() || "IWEFD".indexOf(text.charAt(from)) < 0 || Scan.digits(text, from + 1) != from + 5
                || Chars.at(text, from + 5) != ' ') {
            return from;
        }
        int time = Timestamp.end(text, from + 6);
        if (time == Timestamp.NONE) {
            return from;
        }
        int bracket = Scan.find(text, time, 120, ']');
        if (bracket < 0 || Scan.find(text, time, bracket - time, '[') >= 0) {
            return from;
        }
        Level.of(text.substring(from, from + 1)).ifPresent(peeled::foundLevel);
        peeled.foundStamp();
        return bracket + 1;
    }

}
