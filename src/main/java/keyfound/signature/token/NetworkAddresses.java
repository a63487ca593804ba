package keyfound.signature.token;

import java.util.Set;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// Finds network addresses: URLs, hosts, IPv4, IPv6 and hardware addresses.
final class NetworkAddresses {

    /// Top levels of host names that are hardly ever the end of an identifier.
    private static final Set<String> TOP = Set.of("com", "org", "net", "local", "internal", "lan", "cn", "localdomain",
            "arpa", "intranet", "home", "corp", "svc");

    private static final int LONGEST_LOCAL = 64;

    private NetworkAddresses() {
    }

    static int url(String text, int from) {
        int scheme = Scan.run(text, from, 20,
                c -> Chars.isLatin((char) c) || Chars.isDigit((char) c) || "+.-".indexOf(c) >= 0);
        if (scheme == from || !text.startsWith("://", scheme) || !Scan.isBoundary(text, from - 1)) {
            return from;
        }
        int end = scheme + 3;
        while (end < text.length() && text.charAt(end) > ' ' && "\"'`<>|，。；）」』）".indexOf(text.charAt(end)) < 0
                && !Chars.isCjk(text.charAt(end))) {
            end++;
        }
        while (end > scheme + 3 && ".,:;!?)]}".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /// `ann.lee@mail.example.org`; `npm@10.2.0` and `a@b` are none.
    static int email(String text, int from) {
        if (!Scan.isBoundary(text, from - 1) || "@.-/".indexOf(Chars.at(text, from - 1)) >= 0) {
            return from;
        }
        int at = Scan.run(text, from, LONGEST_LOCAL, c -> Chars.isWordPart((char) c) || ".+-".indexOf(c) >= 0);
        if (at == from || Chars.at(text, at) != '@') {
            return from;
        }
        int end = Scan.run(text, at + 1, LONGEST_LOCAL, c -> Chars.isWordPart((char) c) || ".-".indexOf(c) >= 0);
        while (end > at && ".-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int dot = at + text.substring(at, end).lastIndexOf('.');
        boolean top = dot > at + 1 && end - dot > 2 && Scan.letters(text, dot + 1) == end;
        return (top && Chars.at(text, end) != '/') ? end : from;
    }

    /// `10.0.0.1`, `10.0.0.1:8080`, `10.0.0.0/8`.
    static int ipv4(String text, int from) {
        int at = from;
        for (int group = 0; group < 4; group++) {
            int end = Scan.digits(text, at);
            if (end == at || end - at > 3 || Integer.parseInt(text.substring(at, end)) > 255) {
                return from;
            }
            at = (group < 3 && Chars.at(text, end) == '.') ? end + 1 : end;
            if (group < 3 && at == end) {
                return from;
            }
        }
        if (Chars.at(text, at) == '.' && Chars.isDigit(Chars.at(text, at + 1))) {
            return from;
        }
        boolean more = (Chars.at(text, at) == ':' || Chars.at(text, at) == '/')
                && Chars.isDigit(Chars.at(text, at + 1));
        int end = more ? Scan.digits(text, at + 1) : at;
        return Scan.isBoundary(text, end) && Chars.at(text, end) != '-' ? end : from;
    }

    /// `fe80::1`, `::1`, `2001:db8:0:0:0:0:0:1`, `02:42:ac:11:00:02`.
    static int colons(String text, int from) {
        if (!Scan.isBoundary(text, from - 1)) {
            return from;
        }
        int end = Scan.run(text, from, 46, c -> Chars.isHexDigit((char) c) || c == ':');
        int colons = 0;
        boolean digit = false;
        for (int i = from; i < end; i++) {
            colons += (text.charAt(i) == ':') ? 1 : 0;
            digit |= Chars.isDigit(text.charAt(i));
        }
        String run = text.substring(from, end);
        boolean mac = colons == 5 && run.length() == 17;
        boolean ipv6 = colons >= 2 && (run.contains("::") || colons == 7) && !run.endsWith(":");
        return (digit && (mac || ipv6) && Scan.isBoundary(text, end)) ? end : from;
    }

    static boolean isHost(String word) {
        if (word.equals("localhost")) {
            return true;
        }
        int dot = word.lastIndexOf('.');
        return dot > 0 && TOP.contains(word.substring(dot + 1)) && word.indexOf(':') < 0 && word.indexOf('_') < 0;
    }

}
