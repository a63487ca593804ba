package keyfound.search.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import keyfound.text.TextLines;

/// The messages of a quoted block that its writer wrapped by hand: a line that ends with
/// a colon frames the next one.
///
/// @param messages frames and cause in one line each; empty when no line frames another
/// @param frames the lines that frame another, which are no messages by themselves
record QuotedBlock(List<String> messages, Set<String> frames) {

    /// So many lines are one message at most.
    private static final int MAX_LINES = 6;

    /// Longer messages are cut.
    private static final int MAX_UNITS = 600;

    /// A frame says more than `Error:` or `Caused by:`.
    private static final int FEWEST_WORDS = 3;

    QuotedBlock {
        messages = List.copyOf(messages);
        frames = Set.copyOf(frames);
    }

    static QuotedBlock of(String text) {
        List<String> lines = TextLines.of(text).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> messages = new ArrayList<>();
        Set<String> frames = new HashSet<>();
        int at = 0;
        while (at < lines.size()) {
            int last = at;
            while (last + 1 < lines.size() && last - at < MAX_LINES
                    && (isFrame(lines, last) || (last > at && lines.get(last).endsWith(":")))) {
                frames.add(lines.get(last));
                last++;
            }
            if (last > at) {
                String message = String.join(" ", lines.subList(at, last + 1));
                messages.add(message.substring(0, Math.min(message.length(), MAX_UNITS)));
            }
            at = last + 1;
        }
        return new QuotedBlock(messages, frames);
    }

    /// Whether a message is a line that frames another, without what a program prints in
    /// front of it.
    boolean isFrame(String message) {
        return this.frames.stream().anyMatch(frame -> frame.endsWith(message));
    }

    private static boolean isFrame(List<String> lines, int at) {
        String line = lines.get(at);
        return line.endsWith(":") && line.split("\\s+", FEWEST_WORDS + 1).length >= FEWEST_WORDS
                && !lines.get(at + 1).endsWith(")") && !line.startsWith("Traceback");
    }

}
