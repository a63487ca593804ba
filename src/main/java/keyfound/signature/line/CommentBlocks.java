package keyfound.signature.line;

import java.util.BitSet;
import java.util.List;

import keyfound.signature.prefix.PrefixPeeling;

/// Finds comments of several lines in code: `/** … */` with a star in front of each line,
/// and what stands between three quotation marks below the head of a function. They
/// explain the code; what they say of errors is nobody's message.
public final class CommentBlocks {

    private static final int MOST_LINES = 80;

    private static final String TRIPLE = "\"\"\"";

    private CommentBlocks() {
    }

    /// @return the indexes of their lines, but for those that quote an error
    public static BitSet in(List<String> lines) {
        BitSet comments = new BitSet();
        int at = 0;
        while (at < lines.size()) {
            String text = lines.get(at).strip();
            int end = text.startsWith("/*") ? starred(lines, at)
                    : isDocumented(lines, at, text) ? quoted(lines, at) : at;
            for (int line = at; line < end; line++) {
                if (PrefixPeeling.from(lines.get(line), sign(lines.get(line))).level().isEmpty()) {
                    comments.set(line);
                }
            }
            at = Math.max(end, at + 1);
        }
        return comments;
    }

    /// Where the block that begins here ends, exclusive; where it begins when it is none.
    private static int starred(List<String> lines, int from) {
        for (int at = from; at < lines.size() && at - from < MOST_LINES; at++) {
            String text = lines.get(at).strip();
            if (at > from && !text.startsWith("*")) {
                return from;
            }
            if (text.endsWith("*/")) {
                return at + 1;
            }
        }
        return from;
    }

    private static boolean isDocumented(List<String> lines, int at, String text) {
        if (at == 0 || !text.startsWith(TRIPLE)) {
            return false;
        }
        String head = lines.get(at - 1).strip();
        return head.endsWith(":")
                && (head.startsWith("def ") || head.startsWith("class ") || head.startsWith("async def "));
    }

    private static int quoted(List<String> lines, int from) {
        for (int at = from; at < lines.size() && at - from < MOST_LINES; at++) {
            String text = lines.get(at).strip();
            if (text.endsWith(TRIPLE) && (at > from || text.length() > TRIPLE.length())) {
                return at + 1;
            }
        }
        return from;
    }

    /// Where what the line says begins, behind its stars.
    private static int sign(String line) {
        int at = 0;
        while (at < line.length() && " \t/*".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

}
