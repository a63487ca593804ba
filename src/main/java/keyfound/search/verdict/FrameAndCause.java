package keyfound.search.verdict;

import java.util.List;
import java.util.regex.Pattern;

import keyfound.entry.ErrorText.Origin;
import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Unit;
import keyfound.signature.Candidate;
import keyfound.signature.Paste;
import keyfound.signature.line.PasteLine;

/// Tells frames from causes where a line and a message are of several parts (`a: b: c`).
final class FrameAndCause {

    private static final Pattern BEGINS = Pattern.compile("(?:^|[:;]\\s)[\"'`(\\[{*\\s]{0,4}$");

    private static final Pattern ENDS = Pattern.compile("[\"'`)\\]}.]{0,4}(?:$|[;.]\\s)");

    private static final int NEAR = 8;

    private final int lastCandidate;

    /// The last line of the paste that is not blank.
    private final int end;

    FrameAndCause(Paste paste) {
        this.lastCandidate = paste.candidates().stream().mapToInt(Candidate::line).max().orElse(0);
        this.end = paste.lines()
            .stream()
            .filter(line -> !line.text().isBlank())
            .mapToInt(PasteLine::number)
            .max()
            .orElse(0);
    }

    /// `closing connection to a:` above its cause, where the message says another one or
    /// none; `failed to start:` without a cause, where the message says one.
    boolean announcesCause(ErrorMatch match) {
        if (!match.candidate().text().endsWith(":") || match.known().text().endsWith(":")) {
            return false;
        }
        int line = match.candidate().line();
        boolean said = match.alignment().coverage() >= Thresholds.COVERED;
        return (line < this.lastCandidate && !(said && goesOn(match))) || (line == this.end && !said && goesOn(match));
    }

    /// Whether the answer shows the message in front of a cause, and the line has it in
    /// front of a cause, too: then the message that says the cause decides.
    static boolean goesOnOtherwise(ErrorMatch match, RetrievedEntry entry) {
        String frame = match.known().text();
        Alignment.Pair last = match.alignment().pairs().getLast();
        int end = match.brought().units().get(last.brought()).end();
        return isCauseBehind(match.brought(), end) && entry.errors()
            .stream()
            .filter(shown -> shown.origin() == Origin.ANSWER_BLOCK && shown.text().contains(frame))
            .anyMatch(shown -> isCauseBehind(shown.message(), shown.text().indexOf(frame) + frame.length()));
    }

    /// Whether the message is of one part, and the line goes on behind it with a colon
    /// and a cause of more words.
    static boolean isInFrontOfCause(ErrorMatch match) {
        List<Unit> brought = match.brought().units();
        int last = match.alignment().pairs().getLast().brought();
        return match.known().text().indexOf(": ") < 0
                && match.brought().text().startsWith(": ", brought.get(last).end())
                && brought.subList(last + 1, brought.size())
                    .stream()
                    .filter(unit -> unit.kind() == Unit.Kind.WORD)
                    .count() > match.alignment().pairs().size();
    }

    private static boolean isCauseBehind(MessageUnits message, int end) {
        return message.text().startsWith(": ", end)
                && message.units().stream().anyMatch(unit -> unit.kind() == Unit.Kind.WORD && unit.start() > end);
    }

    /// Whether the message has a word behind all that the line says.
    private static boolean goesOn(ErrorMatch match) {
        int last = match.alignment().pairs().getLast().written();
        List<Unit> units = match.known().message().units();
        return units.subList(last + 1, units.size()).stream().anyMatch(unit -> unit.kind() == Unit.Kind.WORD);
    }

    /// Whether what both share is whole parts of the line: it begins where a part begins,
    /// and ends where the line or its sentence does.
    static boolean isWholeParts(ErrorMatch match) {
        List<Alignment.Pair> pairs = match.alignment().pairs();
        if (pairs.isEmpty()) {
            return false;
        }
        List<Unit> units = match.brought().units();
        String text = match.brought().text();
        int start = units.get(pairs.getFirst().brought()).start();
        int end = units.get(pairs.getLast().brought()).end();
        return BEGINS.matcher(text).region(Math.max(0, start - NEAR), start).find()
                && ENDS.matcher(text).region(end, text.length()).lookingAt();
    }

}
