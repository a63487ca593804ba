package keyfound.signature.token;

import java.util.List;
import java.util.Set;

import keyfound.signature.phrase.FailureWords;
import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.text.LowerCase;

/// Tells from its surroundings whether a number is a code (`os error 24`, `exit status
/// 1`, `HTTP 422`, `(-13)`, `ret[107001]`) or merely a number that varies.
public final class CodeContext {

    /// A number behind one of these is a code.
    private static final Set<String> STRONG = Set.of("error", "err", "errno", "errno.", "code", "codes", "errcode",
            "errorcode", "exitcode", "statuscode", "winerror", "hresult", "sqlcode", "sqlstate", "http", "signal",
            "status", "exit", "exited", "错误", "错误码", "错误代码", "代码", "状态码", "返回码", "退出码", "异常码", "错误号", "返回值", "ntstatus",
            "exception", "bugcheck");

    /// Behind one of these it is a code unless it is so long that it looks like an
    /// identifier.
    private static final Set<String> WEAK = Set.of("ret", "rc", "retcode", "returned", "returns", "retval", "rv",
            "returncode", "result", "response", "reason", "failure");

    private static final Set<String> FILLERS = Set.of("is", "was", "of", "number", "no", "nr", "num", "value", "with",
            "为", "是", "非零");

    /// These end in `code` and introduce no error.
    private static final Set<String> NO_CODES = Set.of("unicode", "encode", "decode", "barcode", "opcode", "postcode",
            "zipcode", "geocode", "vscode", "xcode", "bytecode", "keycode", "transcode", "adcode");

    /// In brackets behind one of these stands how much there is.
    private static final Set<String> AMOUNTS = Set.of("length", "size", "count", "limit", "max", "min", "total",
            "number", "memory", "space", "bytes", "usage", "quota", "capacity", "长度", "大小", "数量", "上限", "限制");

    private CodeContext() {
    }

    /// @param start of the number, its sign or `0x` included
    /// @param before the tokens of the same text in front of the number
    static boolean isCode(String text, int start, int end, List<PlacedToken> before) {
        int digits = end - start;
        if (digits > 11) {
            return false;
        }
        if (isHttpStatus(text, start, end)) {
            return true;
        }
        int introduced = introducer(text, start, before);
        if (introduced > 0) {
            return introduced >= digits && !isCountOfErrors(text, start, end);
        }
        return inParentheses(text, start, end, before);
    }

    private static boolean isHttpStatus(String text, int start, int end) {
        return end - start == 3
                && HttpReasons.follows(text, Integer.parseInt(text.substring(start, end).replace('-', '0')), end);
    }

    /// Whether the words in front of an index announce a code.
    static boolean isIntroduced(String text, int start, List<PlacedToken> before) {
        return introducer(text, start, before) > 0;
    }

    /// @return how many characters a code may have behind the words in front of it; 0
    /// when they introduce none
    private static int introducer(String text, int start, List<PlacedToken> before) {
        int last = before.size() - 1;
        if (last < 0 || !isJoint(text, before.get(last).end(), start)) {
            return 0;
        }
        int most = mostDigits(before.get(last).token());
        boolean filler = FILLERS.contains(before.get(last).token().key());
        return (most == 0 && filler && last > 0) ? mostDigits(before.get(last - 1).token()) : most;
    }

    /// Whether a number behind this word is a code: `SQLSTATE`, `errno`, `exit_code`.
    public static boolean introduces(String word) {
        return mostDigits(new Token.Word(word)) > 0;
    }

    private static int mostDigits(Token token) {
        if (token instanceof Token.Code || (token instanceof Token.Slot slot && slot.kind() != SlotKind.QUOTED)) {
            return 0;
        }
        String word = LowerCase.of(token.text());
        String part = word.substring(Math.max(word.lastIndexOf('.'), word.lastIndexOf('_')) + 1);
        if (STRONG.contains(word) || STRONG.contains(part) || word.startsWith("http/")) {
            return 11;
        }
        if (NO_CODES.contains(part)) {
            return 0;
        }
        if (part.endsWith("code") || part.endsWith("errno") || word.endsWith("错误码")) {
            return 11;
        }
        return (WEAK.contains(word) || WEAK.contains(part)) ? 8 : 0;
    }

    /// Only blanks and `: = ( [ #` and quotation marks may stand between the introducing
    /// word and the number.
    private static boolean isJoint(String text, int from, int to) {
        if (to - from > 6) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (" \t:：=([#\"'<>".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAmount(List<PlacedToken> before) {
        return !before.isEmpty() && AMOUNTS.contains(before.getLast().token().key());
    }

    /// `Error: 3 tests failed`, `error: 5 vulnerabilities`.
    private static boolean isCountOfErrors(String text, int start, int end) {
        int colon = start - 1;
        while (colon >= 0 && Scan.isBlank(text.charAt(colon))) {
            colon--;
        }
        return colon < start - 1 && colon >= 0 && text.charAt(colon) == ':' && Chars.at(text, end) == ' '
                && Chars.isLower(Chars.at(text, end + 1));
    }

    /// `server version (41) doesn't match this client (39)`: values, none of them a code.
    private static boolean isOneOfSeveral(String text, List<PlacedToken> before) {
        return before.stream()
            .anyMatch(placed -> placed.token() instanceof Token.Slot slot
                    && (slot.kind() == SlotKind.NUMBER || slot.kind() == SlotKind.VERSION)
                    && Chars.at(text, placed.start() - 1) == '(' && Chars.at(text, placed.end()) == ')');
    }

    /// `Not found (-13)`, `connect() failed (111: Connection refused)`, `ERROR 1045
    /// (28000)`.
    private static boolean inParentheses(String text, int start, int end, List<PlacedToken> before) {
        char close = Chars.at(text, end);
        if (Chars.at(text, start - 1) != '(' || (close != ')' && close != ':') || end - start > 6) {
            return false;
        }
        boolean alone = start < 2 || Scan.isBlank(text.charAt(start - 2));
        boolean behindCode = !before.isEmpty() && before.getLast().token() instanceof Token.Code;
        boolean negative = text.charAt(start) == '-';
        boolean fails = !isOneOfSeveral(text, before)
                && FailureWords.inText(text.substring(Math.max(0, start - 200), start));
        return close == ':' || behindCode || (alone && !isAmount(before) && (negative || fails));
    }

}
