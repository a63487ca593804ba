package keyfound.signature.prefix;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.signature.token.Codes;
import keyfound.signature.token.Timestamp;
import keyfound.text.LowerCase;

/// A level written as a word: `ERROR`, `error:`, `Error:`, `npm`'s `ERR!`, `ERROR:root:`,
/// `错误：`.
///
/// What is part of a sentence stays: `Error opening file`, `error while loading`, `ERROR
/// 1045 (28000)`.
final class LevelPrefix implements Prefix {

    /// Levels of some tools that begin sentences elsewhere: `HTTP Error 422`,
    /// `报错：…，如何解决`.
    private static final Set<String> AMBIGUOUS = Set.of("http", "ok", "success", "config", "fine", "报错", "suggestion",
            "statement", "context");

    /// Letters of linters for what is a matter of style: convention, refactoring.
    private static final Set<String> STYLE = Set.of("C", "R");

    /// What people write in front of an error that they quote.
    private static final List<String> LABELS = List.of("error log:", "log error:", "log message:", "错误信息：", "错误信息:",
            "报错信息：", "报错信息:", "错误日志：", "错误日志:");

    /// With what a label begins.
    private static final String LABEL_SIGNS = "ELel错报";

    @Override
    public int end(String text, int from, PeeledLine peeled) {
        int label = labelEnd(text, from);
        if (label > from) {
            peeled.foundLevel(Level.ERROR);
            return label;
        }
        int end = wordEnd(text, from);
        if (end == from || end - from > 12) {
            return from;
        }
        String word = text.substring(from, end);
        boolean finding = end == from + 1 && peeled.isPlaced();
        Optional<Level> level = finding && STYLE.contains(word) ? Optional.of(Level.INFO) : Level.of(word);
        if (level.isEmpty() || AMBIGUOUS.contains(LowerCase.of(word))) {
            return from;
        }
        int behind = behind(text, end, word, peeled);
        if (behind > from) {
            peeled.foundLevel(level.get());
        }
        return behind;
    }

    private static int labelEnd(String text, int from) {
        if (LABEL_SIGNS.indexOf(Chars.at(text, from)) < 0) {
            return from;
        }
        for (String label : LABELS) {
            if (Scan.startsWithIgnoreCase(text, from, label)) {
                return from + label.length();
            }
        }
        return from;
    }

    private static int wordEnd(String text, int from) {
        if (Chars.isCjk(Chars.at(text, from))) {
            return Scan.run(text, from, 4, c -> Chars.isCjk((char) c));
        }
        return Scan.letters(text, from);
    }

    private static int behind(String text, int end, String word, PeeledLine peeled) {
        char next = Chars.at(text, end);
        boolean letter = word.length() == 1;
        return switch (next) {
            case ':', '：' -> (letter && !isLetterOfFinding(text, end, word, peeled)) ? 0 : colon(text, end, word);
            case '!' -> (isUpper(word) && Scan.isBlank(Chars.at(text, end + 1))) ? end + 1 : 0;
            case '[' -> codeFollows(text, end) ? end : 0;
            case '\t' -> letter ? 0 : end + 1;
            case ' ' -> blank(text, end, word);
            case '|' -> letter ? 0 : end + 1;
            default -> 0;
        };
    }

    /// `a.rb:3:1: W: …`, and the other way round: `e: file:///a.kt:3:1 …`.
    private static boolean isLetterOfFinding(String text, int colon, String word, PeeledLine peeled) {
        boolean behind = peeled.isPlaced() && ("EWF".contains(word) || STYLE.contains(word));
        int place = colon + 2;
        return behind || ("ew".contains(word) && SourcePrefix.place(text, place) > place);
    }

    private static int colon(String text, int end, String word) {
        char next = Chars.at(text, end + 1);
        if (next == ':' || opensslCode(text, end + 1)) {
            return 0;
        }
        if (isUpper(word) && Chars.isLatin(next)) {
            int name = Scan.run(text, end + 1, 60, c -> Chars.isWordPart((char) c) || c == '.');
            return (Chars.at(text, name) == ':' && Chars.at(text, name + 1) != ':'
                    && !Scan.isBlank(Chars.at(text, name + 1))) ? name + 1 : end + 1;
        }
        return end + 1;
    }

    /// `error:0A000086:SSL routines::certificate verify failed`: the hexadecimal part is
    /// the code.
    private static boolean opensslCode(String text, int from) {
        int end = Scan.run(text, from, 9, c -> Chars.isHexDigit((char) c));
        return end == from + 8 && Chars.at(text, end) == ':';
    }

    /// `error[E0382]: …`.
    private static boolean codeFollows(String text, int bracket) {
        int close = Scan.find(text, bracket, 20, ']');
        return close > 0 && Codes.isCode(text.substring(bracket + 1, close));
    }

    private static int blank(String text, int end, String word) {
        int next = Scan.blanks(text, end);
        if (word.length() == 1) {
            return (word.equals("E") && next - end >= 3) ? next : 0;
        }
        if (!isUpper(word)) {
            return codeAndColon(text, next) ? next : 0;
        }
        int digits = Scan.digits(text, next);
        if (digits > next && Timestamp.end(text, next) == Timestamp.NONE) {
            boolean listed = text.startsWith(". ", digits);
            return (listed || text.startsWith("---", Scan.blanks(text, digits))) ? next : 0;
        }
        return text.startsWith("to ", next) ? 0 : next;
    }

    /// `error TS2322: …`: the code is the message's own, the word before it is not.
    private static boolean codeAndColon(String text, int from) {
        int end = Scan.run(text, from, 20, c -> Chars.isWordPart((char) c) || c == '-');
        return end > from && Chars.at(text, end) == ':' && Codes.isCode(text.substring(from, end));
    }

    private static boolean isUpper(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Chars.isUpper(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

}
