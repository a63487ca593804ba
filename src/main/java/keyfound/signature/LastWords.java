package keyfound.signature;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import keyfound.signature.line.Message;
import keyfound.signature.line.MessageSignatures;
import keyfound.signature.line.Noise;
import keyfound.signature.line.SourceLine;
import keyfound.signature.phrase.FailureWords;
import keyfound.signature.phrase.ToolPhrases;
import keyfound.signature.prefix.Level;
import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.signature.token.AnnouncedNumber;
import keyfound.signature.token.Signature;
import keyfound.signature.token.SlotKind;
import keyfound.signature.token.Token;

/// Finds what a program said last before it ended.
///
/// Programs give reasons without a word of failure, as in
/// `Console has to be executed with the user that owns the file`, and what started them
/// tells the end alone: `web-1 exited with code 1`, `make: *** [build] Error 2`.
///
/// Where nothing else in a paste reads like an error, what stands right above such a line
/// is the message. Where lines are marked with the name of who printed them, it is what
/// the program printed that ended.
final class LastWords {

    /// So many lines on either side of the end are looked at.
    private static final int MOST_AWAY = 12;

    /// So many of them may be the message.
    private static final int MOST = 4;

    /// A line that tells more than a status is longer.
    private static final int LONGEST_END = 240;

    /// 128 and a signal: it says what happened, whatever was printed before.
    private static final int SIGNAL = 128;

    private static final int LONGEST_MARK = 24;

    private static final String QUOTED = "> ";

    private static final int FEWEST_WORDS = 3;

    private final List<SourceLine> lines;

    private final MessageSignatures signatures;

    /// Who printed the lines, where they are marked with names.
    private final Set<String> programs;

    private LastWords(List<SourceLine> lines, MessageSignatures signatures) {
        this.lines = lines;
        this.signatures = signatures;
        this.programs = lines.stream().map(LastWords::program).collect(Collectors.toSet());
    }

    /// @param telling the numbers of the lines that read like an error
    /// @return whether any line was marked
    static boolean mark(List<SourceLine> lines, BitSet telling, MessageSignatures signatures) {
        LastWords last = new LastWords(lines, signatures);
        boolean others = telling.stream().mapToObj(number -> lines.get(number - 1)).anyMatch(last::states);
        return !others && last.markBeside();
    }

    private boolean markBeside() {
        boolean marked = false;
        boolean heads = true;
        for (int at = 0; at < this.lines.size(); at++) {
            SourceLine line = this.lines.get(at);
            List<SourceLine> said = isEnd(line) ? beside(at, heads) : List.of();
            if (!said.isEmpty()) {
                said.forEach(other -> other.messages().replaceAll(message -> message.as(Message.Role.LAST)));
                line.messages().replaceAll(message -> message.as(Message.Role.OUTCOME));
                marked = true;
            }
            heads &= line.isNoise() || line.messages().isEmpty();
        }
        return marked;
    }

    /// What stands above the end, or below one that heads a report: `Exit code: 1`, and
    /// then what the program printed.
    /// @param heads whether nothing is said above
    private List<SourceLine> beside(int end, boolean heads) {
        return said(end, heads ? 1 : -1);
    }

    /// What tells of the failure, or else what advises to avoid it.
    /// @param step -1 upwards, 1 downwards
    private List<SourceLine> said(int end, int step) {
        String program = endedProgram(end);
        String tool = tool(this.lines.get(end));
        List<SourceLine> said = new ArrayList<>();
        List<SourceLine> advice = new ArrayList<>();
        for (int away = 1; away <= MOST_AWAY && said.size() < MOST; away++) {
            int at = end + step * away;
            if (at < 0 || at >= this.lines.size() || isCommand(this.lines.get(at), this.lines.get(end))) {
                break;
            }
            SourceLine line = this.lines.get(at);
            if (line.isNoise() || line.messages().isEmpty() || !(program.isEmpty() || program.equals(program(line)))
                    || (!tool.isEmpty() && tool.equals(tool(line)))) {
                continue;
            }
            if (isEnd(line) || isWork(line)) {
                break;
            }
            (line.said().isAdvice() ? advice : said).add(line);
        }
        return said.isEmpty() ? advice : said;
    }

    /// Above it another program speaks. npm shows what it runs as `> tsc --noEmit`; a
    /// quoted mail marks all its lines so.
    private static boolean isCommand(SourceLine line, SourceLine end) {
        return line.noise().filter(why -> why == Noise.COMMAND).isPresent()
                || (line.text().startsWith(QUOTED) && !end.text().startsWith(QUOTED));
    }

    /// The name that the end begins with, where it is the margin of other lines:
    /// `web-1 exited with code 1` below `web-1 | …`.
    private String endedProgram(int end) {
        String name = firstWord(this.lines.get(end).text());
        return this.programs.contains(name) ? name : "";
    }

    /// The tool that reports how what it ran ended, and marks each line of that, as in
    /// `npm ERR! code 1`. Empty where a line has no mark of two words.
    private static String tool(SourceLine line) {
        int message = line.messages().isEmpty() ? -1 : line.text().indexOf(line.messages().getFirst().text());
        String mark = (message > 0) ? line.text().substring(0, message).strip() : "";
        return (mark.length() <= LONGEST_MARK && mark.indexOf(' ') > 0 && Chars.isLatin(mark.charAt(0))) ? mark : "";
    }

    private static String program(SourceLine line) {
        return firstWord(line.margin());
    }

    private static String firstWord(String text) {
        return text.substring(0, Scan.run(text, 0, text.length(), c -> !Scan.isBlank(c)));
    }

    private boolean isWork(SourceLine line) {
        boolean mild = line.messages()
            .stream()
            .allMatch(message -> message.level().filter(level -> level.compareTo(Level.WARN) > 0).isPresent());
        ToolPhrases said = line.said();
        boolean work = said.isWork() || isTimed(this.signatures.of(line.messages().getFirst()));
        return mild || (work && !said.isComplaint() && !said.isAdvice());
    }

    /// What went well tells how long the work took: `added 12 packages in 8s`.
    private static boolean isTimed(Signature signature) {
        List<Token> tokens = signature.tokens();
        int last = tokens.size() - 1;
        return last > 0 && tokens.get(last) instanceof Token.Slot(SlotKind kind, String _) && kind == SlotKind.DURATION
                && tokens.get(last - 1).key().equals("in");
    }

    /// Whether a line tells of more than an end. What a tool reports besides, as in
    /// `npm ERR! command failed`, is no more.
    private boolean states(SourceLine line) {
        if (isEnd(line)) {
            return false;
        }
        Signature signature = line.messages().isEmpty() ? Signature.EMPTY
                : this.signatures.of(line.messages().getFirst());
        return tool(line).isEmpty()
                || (signature.words().size() >= FEWEST_WORDS && FailureWords.inText(signature.text()));
    }

    /// Whether a line says that something ended, with which status, and no more.
    private boolean isEnd(SourceLine line) {
        if (line.isNoise() || line.messages().isEmpty() || line.text().length() > LONGEST_END) {
            return false;
        }
        Message message = line.messages().getFirst();
        Signature signature = this.signatures.of(message);
        boolean plain = message.level().isEmpty() && !message.stamped();
        return line.said().isSummary() || (plain && isExit(signature) && !namesFailure(signature.text()))
                || (!tool(line).isEmpty() && isBare(signature));
    }

    /// Whether a status only ends what failed, as in `running gcc failed: exit status 1`.
    private static boolean namesFailure(String text) {
        int status = text.lastIndexOf(": ");
        return status > 0 && FailureWords.inText(text.substring(0, status))
                && Signature.ofWhole(text.substring(0, status)).words().size() >= FEWEST_WORDS;
    }

    /// `code 1`, `errno 3`.
    private static boolean isBare(Signature signature) {
        return signature.words().size() <= 1 && AnnouncedNumber.in(signature)
            .stream()
            .anyMatch(each -> each.family() != AnnouncedNumber.Family.HTTP
                    && each.family() != AnnouncedNumber.Family.SIGNAL);
    }

    private static boolean isExit(Signature signature) {
        return AnnouncedNumber.in(signature)
            .stream()
            .filter(each -> each.family() == AnnouncedNumber.Family.EXIT)
            .mapToInt(each -> Integer.parseInt(each.number()))
            .anyMatch(code -> code > 0 && code <= SIGNAL);
    }

}
