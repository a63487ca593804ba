package keyfound.search.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import keyfound.signature.phrase.FailureWords;
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

    /// Several words, the last of which is no mark of punctuation.
    private static final Pattern SENTENCE = Pattern.compile("(?:\\S+\\s+){3}.*[\\p{L}\\d]");

    /// Two words of a sentence, and no setting or call.
    private static final Pattern GOES_ON = Pattern.compile("[a-z]+ [a-z]+(?: |[.]$)");

    QuotedBlock {
        messages = List.copyOf(messages);
        frames = Set.copyOf(frames);
    }

    static QuotedBlock of(String text) {
        List<String> lines = TextLines.of(text).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> messages = new ArrayList<>();
        Set<String> frames = new HashSet<>();
        for (int first = 0; first + 1 < lines.size(); first++) {
            sentence(lines, first).ifPresent(messages::add);
        }
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

    /// A sentence of failure that its writer broke at a blank: the next line goes on in
    /// small letters. Empty when this line begins none.
    private static Optional<String> sentence(List<String> lines, int first) {
        int last = first;
        while (last + 1 < lines.size() && last - first < MAX_LINES && goesOn(lines.get(last), lines.get(last + 1))) {
            last++;
        }
        boolean begins = last > first && FailureWords.inText(lines.get(first))
                && (first == 0 || !goesOn(lines.get(first - 1), lines.get(first)));
        if (!begins) {
            return Optional.empty();
        }
        String message = String.join(" ", lines.subList(first, last + 1));
        return Optional.of(message.substring(0, Math.min(message.length(), MAX_UNITS)));
    }

    private static boolean goesOn(String line, String next) {
        return SENTENCE.matcher(line).matches() && GOES_ON.matcher(next).lookingAt();
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
