package keyfound.signature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Pieces of which nobody sane makes a paste by saying them a thousand times: each
/// separator, bracket and quote in several surroundings, words that begin messages,
/// escapes, nests, encodings, writings of all directions, halves of characters; and
/// mixtures of them.
final class StrangePastes {

    private static final int MIXTURES = 300;

    private static final List<String> AROUND = List.of("%s", "%sa", "a%s", "a %s ", "%s1", "%sA.b", "%sa\n", "%s a\n",
            "%1$s%1$sa ");

    private static final List<String> PIECES = List.of("error: ", "Error: ", "ERROR ", "error ", "Exception: ",
            "java.lang.Error: ", "Caused by: ", "panic: ", "fatal: ", "FATAL: ", "WARN ", "warning: ", "failed: ",
            "failed to ", "Traceback (most recent call last):\n", "  File \"a.py\", line 1, in b\n",
            "\tat a.B.c(D.java:1)\n", "npm ERR! ", "E: ", "[ERROR] ", "error[E0382]: ", "ORA-00600: ", "HTTP/1.1 500 ",
            "status=500 ", "exit code 1 ", "errno 24 ", "(os error 24) ", "signal 11 ", "0x1f ", "C:\\a\\", "C:/a/",
            "\\\\a\\b ", "/a/b ", "./a ", "~/a ", "a/b/c.d ", "a/b ", "http://a.b/c ", "a@b.c ", "::1 ", "1.2.3.4 ",
            "1.2.3.4:80 ", "fe80:: ", "2024-01-01T00:00:00Z ", "2024-01-01 00:00:00,000 ", "12:00:00 ",
            "Jan  1 00:00:00 ", "1690000000 ", "deadbeef ", "550e8400-e29b-41d4-a716-446655440000 ", "aGVsbG8gd29ybGQ",
            "aGVsbG8=", "{\"a\":{\"b\":", "{\"a\":1,", "{\"error\":\"a\"}\n", "[[", "[{", "{\"msg\":\"", "\"a\":\"b\",",
            "a=b ", "a=\"b ", "level=error msg=\"a\" ", "<a>", "<a b=\"c\">", "</a>", "<!-- ", "<![CDATA[", "&amp;",
            "\\u001b[0m", "\\n", "\\\"", "\\\\", "\u001b[31m", "\u001b[", "\u001b]0;a\u0007", "\u009b", "\r", "\r\n",
            "\n", "\t", "\f", "\u0000", "\b", "\u0085", "\u2028", "\u00a0", "\u200b", "\u200f", "\u202e", "\u0301",
            "e\u0301", "error\u0301", "中", "错误：", "报错：", "异常: ", "为什么", "。", "，", "“", "”", "「", "（", "【错误】", "ＥＲＲＯＲ：",
            "é", "ß", "İ", "ǅ", "😀", "\ud83d", "\ude00", "ا", "خطأ: ", "ошибка: ", "エラー: ", "오류: ", "#a\n", "* a\n",
            "- a\n", "1. a\n", "> a\n", "| a | b |\n", "--- a\n", "@@ -1 +1 @@\n", "%s", "%s ", "%s%s", "{} ", "{0} ",
            "${a} ", "${", "$(", "`a` ", "'a' ", "\"a\" ", "'a", "a::b::", "a.b.c.", "a.b(", "a-b-c ", "a_b_c ", "aB",
            "A_B_C ", "Aa", "a1", "1a", "a.c:1: error: ", "file.go:1 ", " --> a.rs:1:2\n", "  |\n", "12 | a\n",
            "   ^\n", "~~~^~~~\n", "...", "…", "===", "***", "→", "│ a │\n", "┌─┐\n",
            "java.lang.NoClassDefFoundError: a/B ", "NoClassDefFoundError: ", "a/B/c ", "... 3 more\n",
            "goroutine 1 [running]:\n", "thread 'main' panicked at ", "note: ", "help: ", "code: 1 ", "\"code\": 1, ",
            "exitCode: 1 ", "exit status 1: ", "error code: 0x1 ", "SQLSTATE[42000]: ", "TypeError: ", "Cannot ",
            "not found: ", "connection refused ", "x-", "x-.+@", "why ", "how to ", "the ");

    private StrangePastes() {
    }

    /// Always the same, each once.
    static List<String> pieces() {
        Set<String> pieces = new LinkedHashSet<>(PIECES);
        for (char c = '!'; c <= '~'; c++) {
            if (!Character.isLetterOrDigit(c)) {
                for (String around : AROUND) {
                    pieces.add(around.formatted(c));
                }
            }
        }
        List<String> single = new ArrayList<>(pieces);
        Random chance = new Random(7);
        for (int mixture = 0; mixture < MIXTURES; mixture++) {
            pieces.add(any(single, chance) + any(single, chance) + ((mixture % 3 == 0) ? any(single, chance) : ""));
        }
        return List.copyOf(pieces);
    }

    private static String any(List<String> single, Random chance) {
        return single.get(chance.nextInt(single.size()));
    }

}
