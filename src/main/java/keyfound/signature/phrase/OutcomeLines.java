package keyfound.signature.phrase;

import java.util.Set;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.text.LowerCase;

/// Recognises lines that say that something failed and not why.
///
/// Sums do: `2 failed, 3 passed`, `Failures: 1, Errors: 0`. So do rows of what was tried:
/// `FAIL src/a.test.js`, `test a ... FAILED`, `> Task :jar FAILED`.
public final class OutcomeLines {

    /// Longer lines tell more.
    private static final int LONGEST = 240;

    /// What is counted when something went wrong. Their plurals end in `s`.
    private static final Set<String> FAILING = Set.of("error", "failure", "warning", "problem", "issue", "violation",
            "offense", "offence", "vulnerability", "finding");

    private static final Set<String> FAILED = Set.of("failed", "failing", "errored", "errors", "failures", "warnings",
            "problems", "issues", "violations", "offenses", "offences", "vulnerabilities", "findings", "crashed",
            "unreachable", "broken");

    /// What else stands in a sum.
    private static final Set<String> SUMMING = Set.of("passed", "passing", "skipped", "pending", "ignored", "total",
            "test", "tests", "suite", "suites", "spec", "specs", "example", "examples", "assertion", "assertions",
            "file", "files", "found", "in", "of", "out", "with", "and", "on", "were", "was", "there", "finished",
            "completed", "compiled", "ran", "run", "checked", "source", "time", "elapsed", "duration", "snapshots",
            "done", "summary", "successful", "succeeded", "ok", "generated", "detected", "inspected", "modules",
            "measured", "filtered", "all", "the", "s", "es", "fixable", "autocorrectable", "correctable", "job", "jobs",
            "task", "tasks", "executed", "step", "steps", "information", "informations", "info", "hints", "notes",
            "seconds", "second", "result", "results", "build", "reported", "occurred", "emitted", "previous", "due",
            "to", "warned", "todo", "cancelled", "changed", "rescued", "listing", "that", "are", "fatal", "one", "by",
            "severity", "package", "packages", "scanned", "audited", "checks", "check", "a", "for", "ends", "more",
            "types", "from", "no");

    /// They stand in front of what was tried.
    private static final Set<String> TRIED = Set.of("test", "task", "build", "case", "step", "target", "job", "suite");

    private static final Set<String> MARKS = Set.of("fail", "failed", "failure", "failures");

    /// Dots or stars in front of what came of a test, at least.
    private static final int LEADER = 3;

    private OutcomeLines() {
    }

    /// @param text a line, with or without what stands in front of its message
    public static boolean isOutcome(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        return isSum(text) || isRow(text);
    }

    /// A number of failures, and at least twice as many words of counting as others.
    /// What stands behind the first sentence is left out.
    private static boolean isSum(String text) {
        boolean counts = false;
        int summing = 0;
        int others = 0;
        String number = "";
        String before = "";
        int at = pieceStart(text, 0);
        while (at < text.length() && others <= 5) {
            int end = pieceEnd(text, at);
            String piece = noun(LowerCase.of(bare(text, at, end)));
            counts |= isCount(before, piece) || isCount(piece, before)
                    || (SUMMING.contains(before) && isCount(number, piece));
            if (FAILING.contains(piece) || FAILED.contains(piece) || SUMMING.contains(piece)) {
                summing++;
            }
            else if (isWord(piece)) {
                others++;
            }
            if (counts && text.charAt(end - 1) == '.') {
                break;
            }
            number = before;
            before = piece;
            at = pieceStart(text, end);
        }
        return counts && 2 * others <= summing;
    }

    /// `failures` of `failure(s)`.
    private static String noun(String piece) {
        return piece.endsWith("(s") ? piece.substring(0, piece.length() - 2) + 's' : piece;
    }

    /// `1 error`, `2 errors`, `3 failed`, and, the other way round, `failures 3`. `404
    /// error` counts none.
    private static boolean isCount(String number, String noun) {
        boolean digits = !number.isEmpty() && number.length() <= 6 && Scan.digits(number, 0) == number.length();
        boolean counted = digits || number.equals("one") || number.equals("no");
        return counted && (FAILED.contains(noun)
                || (FAILING.contains(noun) && (number.equals("1") || number.equals("0") || number.equals("one"))));
    }

    /// One name at most, and beside it a word that says what came of it. It stands in
    /// capitals at the beginning or the end, or behind a row of dots. What `>` joins to a
    /// name belongs to it.
    private static boolean isRow(String text) {
        int names = 0;
        boolean marked = false;
        boolean first = true;
        boolean joined = false;
        int at = pieceStart(text, 0);
        while (at < text.length()) {
            int end = nameEnd(text, at);
            String bare = bare(text, at, end);
            if (isLed(bare)) {
                return true;
            }
            if (isMark(text, end, bare, first)) {
                marked = true;
            }
            else if (isWord(bare) && !isBracket(text.charAt(at))) {
                names += (joined || isCounting(LowerCase.of(bare))) ? 0 : 1;
                first = false;
            }
            joined |= names > 0 && end == at + 1 && ">›❯".indexOf(text.charAt(at)) >= 0;
            at = pieceStart(text, end);
        }
        return marked && names <= 1;
    }

    private static boolean isCounting(String word) {
        return TRIED.contains(word) || SUMMING.contains(word);
    }

    private static boolean isMark(String text, int end, String bare, boolean first) {
        if (!MARKS.contains(LowerCase.of(bare))) {
            return false;
        }
        int next = pieceStart(text, end);
        boolean capitals = Chars.isUpper(bare.charAt(1));
        return capitals ? first || isLast(text, next) : first && bare.equals("Failed") && isName(text, next);
    }

    /// Nothing but times and brackets stands behind.
    private static boolean isLast(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int end = nameEnd(text, at);
            if (isWord(bare(text, at, end)) && !isBracket(text.charAt(at))) {
                return false;
            }
            at = pieceStart(text, end);
        }
        return true;
    }

    /// A name that is no word of a sentence: `a.b`, `a/b`, `a::b`, `a_b`.
    private static boolean isName(String text, int at) {
        int end = nameEnd(text, at);
        return Scan.run(text, at, end - at, c -> "./:_".indexOf(c) < 0) < end - 1;
    }

    /// `***Failed`, `yaml.....Failed`, and behind dots of its own: `... FAILED`.
    private static boolean isLed(String bare) {
        int start = bare.length();
        while (start > 0 && Chars.isLatin(bare.charAt(start - 1))) {
            start--;
        }
        boolean led = start >= LEADER
                && (bare.startsWith("...", start - LEADER) || bare.startsWith("***", start - LEADER));
        String word = LowerCase.of(bare.substring(start));
        return led && (MARKS.contains(word) || word.equals("error"));
    }

    /// Brackets are one piece, and no name.
    private static int nameEnd(String text, int at) {
        char open = text.charAt(at);
        int close = isBracket(open) ? text.indexOf((open == '(') ? ')' : ']', at) : -1;
        return (close > 0) ? close + 1 : pieceEnd(text, at);
    }

    private static boolean isBracket(char c) {
        return c == '(' || c == '[';
    }

    private static boolean isWord(String piece) {
        return !piece.isEmpty() && !Chars.isDigit(piece.charAt(0)) && Scan.hasWord(piece, 0);
    }

    private static String bare(String text, int at, int end) {
        int from = at;
        int to = end;
        while (from < to && !Character.isLetterOrDigit(text.charAt(from)) && text.charAt(from) != '.'
                && text.charAt(from) != '*') {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static int pieceStart(String text, int from) {
        return Scan.run(text, from, text.length(), OutcomeLines::isBetween);
    }

    private static int pieceEnd(String text, int from) {
        return Scan.run(text, from, text.length(), c -> !isBetween(c));
    }

    private static boolean isBetween(int c) {
        return Scan.isBlank(c) || c == ',' || c == ';' || c == '=' || c == '|';
    }

}
