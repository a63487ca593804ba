package keyfound.signature.token;

import java.util.List;
import java.util.Set;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.text.LowerCase;

/// Reads what begins with a digit: a code, or a number, size, duration, version, line …
/// that varies.
final class Numbers {

    private static final Set<String> DURATIONS = Set.of("ns", "us", "µs", "μs", "ms", "s", "sec", "secs", "m", "min",
            "mins", "h", "hr", "hrs", "d");

    private static final Set<String> SIZES = Set.of("b", "k", "kb", "kib", "ki", "mb", "mib", "mi", "g", "gb", "gib",
            "gi", "tb", "tib", "ti", "pb", "bytes", "byte", "bits", "bit");

    private static final Set<String> UNITS = Set.of("kB", "KB", "KiB", "Ki", "MB", "MiB", "Mi", "GB", "GiB", "Gi", "TB",
            "TiB", "Ti", "PB", "PiB", "ms", "ns", "us");

    private static final Set<String> TIME_WORDS = Set.of("second", "seconds", "sec", "secs", "minute", "minutes",
            "hour", "hours", "day", "days", "milliseconds", "millis", "ms", "秒", "分钟", "小时", "毫秒", "天");

    private static final Set<String> LINES = Set.of("line", "lines", "ln", "row", "column", "col", "character", "char",
            "position", "offset", "行", "列");

    private static final Set<String> PIDS = Set.of("pid", "process", "thread", "tid", "ppid", "进程", "线程");

    private Numbers() {
    }

    /// The token that begins at `from`, where a digit, or a sign with a digit behind it,
    /// stands.
    static PlacedToken read(String text, int from, List<PlacedToken> before) {
        char sign = text.charAt(from);
        int first = Chars.isDigit(sign) ? from : from + 1;
        if (text.startsWith("0x", first) || text.startsWith("0X", first)) {
            return hexadecimal(text, from, first + 2, before);
        }
        int end = number(text, first);
        int dots = dots(text, first, end);
        if (Chars.isLatin(Chars.at(text, end)) || Chars.at(text, end) == '_' || Chars.at(text, end) == 'µ') {
            return withLetters(text, from, end);
        }
        if (dots >= 2) {
            return slot(SlotKind.VERSION, text, from, Words.versionEnd(text, end));
        }
        if (dots == 0 && CodeContext.isCode(text, from, end, before)) {
            return new PlacedToken(new Token.Code(text.substring(from, end)), from, end);
        }
        return slot(kind(text, from, end, before), text, from, Math.max(end, unitEnd(text, end)));
    }

    /// Where a unit that is written behind a blank ends: `2.00 GiB`, `20 ms`; -1 when
    /// none follows. A unit that is a word (`seconds`, `bytes`) stays literal.
    static int unitEnd(String text, int number) {
        int from = Scan.blanks(text, number);
        int end = Scan.letters(text, from);
        boolean unit = from == number + 1 && Scan.isBoundary(text, end) && UNITS.contains(text.substring(from, end));
        return unit ? end : -1;
    }

    /// Digits with dots or thousands separators between them.
    private static int number(String text, int from) {
        int end = Scan.digits(text, from);
        while ((Chars.at(text, end) == '.' && Chars.isDigit(Chars.at(text, end + 1))) || isThousands(text, end)) {
            end = Scan.digits(text, end + 1);
        }
        return end;
    }

    private static boolean isThousands(String text, int comma) {
        return Chars.at(text, comma) == ',' && Scan.digits(text, comma + 1) == comma + 4;
    }

    private static int dots(String text, int from, int end) {
        int dots = 0;
        for (int i = from; i < end; i++) {
            dots += (text.charAt(i) == '.') ? 1 : 0;
        }
        return dots;
    }

    /// `30s`, `1m30s`, `512MiB`, `57be9ce53dba`, `3rd`.
    private static PlacedToken withLetters(String text, int from, int digits) {
        int unitEnd = Scan.run(text, digits, 5, c -> Chars.isLatin((char) c) || c == 'µ' || c == 'μ');
        String unit = LowerCase.of(text.substring(digits, unitEnd));
        if (Scan.isBoundary(text, unitEnd) && SIZES.contains(unit)) {
            return slot(SlotKind.SIZE, text, from, unitEnd);
        }
        if (DURATIONS.contains(unit)) {
            int end = durationEnd(text, unitEnd);
            if (Scan.isBoundary(text, end)) {
                return slot(SlotKind.DURATION, text, from, end);
            }
        }
        int end = Words.end(text, from + (Chars.isDigit(text.charAt(from)) ? 0 : 1));
        String word = text.substring(from, end);
        Token token = Words.isOpenSsl(text, from, word) ? new Token.Code(word)
                : MachineIds.isHash(word) ? new Token.Slot(SlotKind.HASH, word)
                        : Codes.isSqlState(word) ? new Token.Code(word) : new Token.Word(word);
        return new PlacedToken(token, from, end);
    }

    private static int durationEnd(String text, int from) {
        int at = from;
        while (Chars.isDigit(Chars.at(text, at))) {
            int digits = number(text, at);
            int unit = Scan.run(text, digits, 3, c -> Chars.isLatin((char) c) || c == 'µ');
            if (!DURATIONS.contains(text.substring(digits, unit))) {
                return at;
            }
            at = unit;
        }
        return at;
    }

    /// A code where one is announced or where it has the form of an HRESULT or NTSTATUS
    /// (eight digits, the first of them 8, C or E0); otherwise an address in memory.
    private static PlacedToken hexadecimal(String text, int from, int digits, List<PlacedToken> before) {
        int end = Scan.run(text, digits, 64, c -> Chars.isHexDigit((char) c));
        int count = end - digits;
        char first = Character.toLowerCase(Chars.at(text, digits));
        String last = before.isEmpty() ? "" : before.getLast().token().key();
        boolean address = last.equals("at") || last.startsWith("addr") || last.startsWith("pointer")
                || last.equals("ptr");
        boolean status = count == 8 && !address && (first == '8' || first == 'c' || text.startsWith("E0", digits));
        boolean enclosed = Chars.at(text, from - 1) == '(' && Chars.at(text, end) == ')' && count <= 8 && count > 0
                && Chars.at(text, digits) == '0';
        if (count > 0 && count <= 16 && (status || enclosed || CodeContext.isIntroduced(text, from, before))) {
            return new PlacedToken(new Token.Code(text.substring(from, end)), from, end);
        }
        return slot((count >= 6) ? SlotKind.ADDRESS : SlotKind.NUMBER, text, from, Math.max(end, digits));
    }

    private static SlotKind kind(String text, int from, int end, List<PlacedToken> before) {
        String last = before.isEmpty() ? "" : before.getLast().token().key();
        boolean adjacent = !before.isEmpty() && before.getLast().end() == from - 1 && text.charAt(from - 1) == ':';
        if (LINES.contains(last)) {
            return SlotKind.LINE;
        }
        if (PIDS.contains(last)) {
            return SlotKind.PID;
        }
        if (last.equals("port") || last.equals("端口") || (adjacent && isHost(before.getLast().token()))) {
            return SlotKind.PORT;
        }
        if (adjacent && isFile(before.getLast().token())) {
            return SlotKind.LINE;
        }
        int next = Scan.blanks(text, end);
        if (next == end + 1 || Chars.isCjk(Chars.at(text, end))) {
            int word = Chars.isCjk(Chars.at(text, next)) ? Scan.run(text, next, 2, c -> Chars.isCjk((char) c))
                    : Scan.letters(text, next);
            String unit = LowerCase.of(text.substring(next, word));
            if (TIME_WORDS.contains(unit)) {
                return SlotKind.DURATION;
            }
            if (SIZES.contains(unit)) {
                return SlotKind.SIZE;
            }
            return (word > next) ? SlotKind.COUNT : SlotKind.NUMBER;
        }
        return SlotKind.NUMBER;
    }

    private static boolean isHost(Token token) {
        return token instanceof Token.Slot(SlotKind kind, String _) && kind == SlotKind.HOST;
    }

    private static boolean isFile(Token token) {
        return (token instanceof Token.Slot(SlotKind kind, String _)
                && (kind == SlotKind.PATH || kind == SlotKind.LINE)) || token.text().indexOf('.') > 0;
    }

    private static PlacedToken slot(SlotKind kind, String text, int from, int end) {
        return new PlacedToken(new Token.Slot(kind, text.substring(from, end)), from, end);
    }

}
