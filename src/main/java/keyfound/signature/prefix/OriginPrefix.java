package keyfound.signature.prefix;

import java.util.Optional;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.signature.token.CodeContext;
import keyfound.signature.token.Timestamp;

/// Who wrote the line: syslog's host and process, pids and thread ids, a logger's name.
/// Most of it is only taken for a prefix behind a time, because the same shapes begin
/// sentences.
final class OriginPrefix implements Prefix {

    private static final int LONGEST_LOGGER = 80;

    @Override
    public int end(String text, int from, PeeledLine peeled) {
        if (Chars.isDigit(Chars.at(text, from)) || Chars.at(text, from) == '*') {
            return numbers(text, from, peeled);
        }
        int levelled = loggerAndLevel(text, from, peeled);
        if (levelled > from) {
            return levelled;
        }
        int end = process(text, from);
        if (!peeled.isStamped()) {
            return (end == from && (isDotted(text, from) || isCommand(text, from))) ? logger(text, from) : end;
        }
        if (end == from) {
            end = hostAndProcess(text, from);
        }
        if (end == from) {
            end = logger(text, from);
        }
        return end;
    }

    /// Spring's `48912 --- `, nginx' `7#7: *1 `, redis' `1:M `, MySQL's `0 [ERROR]`,
    /// logcat's `1234 5678 E Tag: `.
    private static int numbers(String text, int from, PeeledLine peeled) {
        int end = Scan.digits(text, (Chars.at(text, from) == '*') ? from + 1 : from);
        int next = Scan.blanks(text, end);
        if (text.startsWith("---", next)) {
            return next + 3;
        }
        if (Chars.at(text, end) == '#') {
            int thread = Scan.digits(text, end + 1);
            return (Chars.at(text, thread) == ':') ? thread + 1 : from;
        }
        if (Chars.at(text, end) == ':' && "MSCX".indexOf(Chars.at(text, end + 1)) >= 0 && Chars.at(text, end + 2) == ' '
                && Timestamp.end(text, end + 3) != Timestamp.NONE) {
            return end + 3;
        }
        if (!peeled.isStamped() || next == end) {
            return from;
        }
        boolean marker = Chars.at(text, from) == '*' || Chars.at(text, next) == '[';
        return (marker || levelFollows(text, next)) ? next : logcat(text, next, from, peeled);
    }

    private static boolean levelFollows(String text, int from) {
        int end = Scan.letters(text, from);
        String word = text.substring(from, end);
        return end - from >= 3 && Chars.isUpper(Chars.at(text, from + 1)) && Level.of(word).isPresent();
    }

    private static int logcat(String text, int tid, int none, PeeledLine peeled) {
        int letter = Scan.blanks(text, Scan.digits(text, tid));
        Optional<Level> level = (letter > tid) ? Level.of(text.substring(letter, Math.min(letter + 1, text.length())))
                : Optional.empty();
        int colon = Scan.find(text, letter, 60, ':');
        if (level.isEmpty() || colon < 0 || Chars.at(text, letter + 1) != ' ') {
            return none;
        }
        peeled.foundLevel(level.get());
        return colon + 1;
    }

    /// `sshd[812]: `; without its colon it is a part of a sentence.
    private static int process(String text, int from) {
        int name = Scan.run(text, from, 64, c -> Chars.isWordPart((char) c) || "._-/@()".indexOf(c) >= 0);
        int pid = Scan.digits(text, name + 1);
        boolean process = name > from && !CodeContext.introduces(text.substring(from, name))
                && Chars.at(text, name) == '[' && pid > name + 1 && Chars.at(text, pid) == ']'
                && Chars.at(text, pid + 1) == ':';
        return process ? pid + 2 : from;
    }

    /// `host34 svc[58021]: `, `host34 kernel: `.
    private static int hostAndProcess(String text, int from) {
        int host = Scan.run(text, from, 64, c -> Chars.isWordPart((char) c) || ".-".indexOf(c) >= 0);
        if (host == from || Chars.at(text, host) != ' ') {
            return from;
        }
        int end = process(text, host + 1);
        if (end > host + 1) {
            return end;
        }
        return text.startsWith("kernel: ", host + 1) ? host + 9
                : text.startsWith("systemd: ", host + 1) ? host + 10 : from;
    }

    /// A command of PowerShell, verb and noun: `Get-Item : `.
    private static boolean isCommand(String text, int from) {
        int verb = Scan.letters(text, from);
        int noun = Scan.letters(text, verb + 1);
        return Chars.isUpper(Chars.at(text, from)) && Chars.at(text, verb) == '-' && noun > verb + 1
                && Chars.isUpper(Chars.at(text, verb + 1)) && text.startsWith(" : ", noun);
    }

    /// Python's `frigate.video ERROR : `, both filled up with blanks.
    private static int loggerAndLevel(String text, int from, PeeledLine peeled) {
        int name = Scan.run(text, from, LONGEST_LOGGER, c -> Chars.isWordPart((char) c) || "._-".indexOf(c) >= 0);
        int word = Scan.blanks(text, name);
        int end = Scan.letters(text, word);
        int colon = Scan.blanks(text, end);
        boolean columns = colon > end || word - name > 1;
        if (name == from || word == name || !columns || Chars.at(text, colon) != ':'
                || !Scan.isBlank(Chars.at(text, colon + 1)) || !levelFollows(text, word)) {
            return from;
        }
        Level.of(text.substring(word, end)).ifPresent(peeled::foundLevel);
        return colon + 1;
    }

    private static boolean isDotted(String text, int from) {
        int end = Scan.run(text, from, 120, c -> Chars.isWordPart((char) c) || "._$".indexOf(c) >= 0);
        int dot = text.indexOf('.', from);
        return dot > from && dot < end - 1 && text.startsWith(" - ", end);
    }

    /// `o.s.web.servlet.DispatcherServlet : `, `com.example.Main - `, `root - `,
    /// `org.example.Runner:[264] - `.
    private static int logger(String text, int from) {
        int name = Scan.run(text, from, 120, c -> Chars.isWordPart((char) c) || "._$-".indexOf(c) >= 0);
        if (name == from) {
            return from;
        }
        int at = name;
        if (text.startsWith(":[", at) && Chars.at(text, Scan.digits(text, at + 2)) == ']') {
            at = Scan.digits(text, at + 2) + 1;
        }
        int next = Scan.blanks(text, at);
        boolean separated = next > at && ":-".indexOf(Chars.at(text, next)) >= 0
                && Scan.isBlank(Chars.at(text, next + 1));
        return separated ? next + 1 : from;
    }

}
