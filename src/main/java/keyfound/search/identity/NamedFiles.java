package keyfound.search.identity;

import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.Unit;

/// The files that a line and a message name in the same place, whatever folder each is
/// in.
public final class NamedFiles {

    private static final int SHORTEST = 4;

    private static final String QUOTES = "'\"`";

    private NamedFiles() {
    }

    /// How many of them have the same name.
    public static long shared(ErrorMatch match) {
        return match.alignment().pairs().stream().filter(pair -> isShared(match, pair)).count();
    }

    /// Whether what stands in one place of both is the same file.
    public static boolean isShared(ErrorMatch match, Alignment.Pair pair) {
        Unit brought = match.brought().units().get(pair.brought());
        Unit written = match.known().message().units().get(pair.written());
        if (!brought.isSlot() || !written.isSlot()) {
            return false;
        }
        String name = name(written.key());
        return name.length() >= SHORTEST && name.equals(name(brought.key()));
    }

    /// Without folders and quotation marks.
    private static String name(String key) {
        int from = Math.max(key.lastIndexOf('/'), key.lastIndexOf('\\')) + 1;
        int to = key.length();
        from += (from < to && QUOTES.indexOf(key.charAt(from)) >= 0) ? 1 : 0;
        to -= (from < to && QUOTES.indexOf(key.charAt(to - 1)) >= 0) ? 1 : 0;
        return key.substring(from, to);
    }

}
