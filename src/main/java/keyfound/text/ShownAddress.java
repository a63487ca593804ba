package keyfound.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address as it may be shown: without user, password and parameters, whatever
/// characters they hold.
public final class ShownAddress {

    /// To the next space: a password may hold any other character. The last kind is git's
    /// `user:password@host:path`.
    private static final Pattern ADDRESS = Pattern
        .compile("jdbc:\\S+|[A-Za-z][A-Za-z0-9+.-]*://\\S+|[^\\s:/@]+:[^\\s@]*@\\S+");

    private static final Pattern PORT = Pattern.compile("\\d*|\\d+[^@\\d]");

    private ShownAddress() {
    }

    /// @param address of a repository, a database, a proxy, or a page
    public static String of(String address) {
        int authority = address.indexOf("//");
        int from = (authority < 0) ? 0 : authority + 2;
        int user = address.lastIndexOf('@', endOfUser(address, from));
        String bare = (user < from) ? address : address.substring(0, from) + address.substring(user + 1);
        int parameters = firstOf(bare, from);
        return bare.substring(0, parameters);
    }

    /// A text in which addresses may stand.
    public static String within(String text) {
        return ADDRESS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(of(found.group())));
    }

    /// A slash may end the authority, or stand in a password: what has a colon that no
    /// port follows is not over yet.
    private static int endOfUser(String address, int from) {
        int slash = address.indexOf('/', from);
        if (slash < 0) {
            return address.length();
        }
        int colon = address.indexOf(':', from);
        boolean password = colon >= 0 && colon < slash && address.lastIndexOf('@', slash) < from
                && !PORT.matcher(address.substring(colon + 1, slash)).matches();
        return password ? address.length() : slash;
    }

    private static int firstOf(String bare, int from) {
        int end = bare.length();
        for (char mark : new char[] { '?', ';', '#' }) {
            int at = bare.indexOf(mark, Math.min(from, bare.length()));
            end = (at >= 0) ? Math.min(end, at) : end;
        }
        return end;
    }

}
