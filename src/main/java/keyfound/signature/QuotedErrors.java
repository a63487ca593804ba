package keyfound.signature;

import java.util.ArrayList;
import java.util.List;

import keyfound.signature.line.Message;
import keyfound.signature.phrase.FailureWords;
import keyfound.signature.phrase.ToolPhrases;
import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.signature.scan.TracedText;
import keyfound.signature.token.Signature;
import keyfound.text.LowerCase;

/// Finds the error text that somebody wrote into a sentence of his own: `报错：Failed to
/// start，如何解决`, ``What is the `key not found` error?``
final class QuotedErrors {

    private static final int MOST = 6;

    private static final int LONGEST_QUOTED = 400;

    /// In front of a colon in a question they announce what the program said.
    private static final List<String> ANNOUNCING = List.of(" error", " error message", " message", " exception",
            " this", " warning");

    private static final List<String> TELLING = List.of("i ", "i'm ", "we ", "getting ", "got ", "my ", "why do i ",
            "how do i ", "what does ", "how can i ");

    /// With them the clause begins that asks.
    private static final List<String> ASKING = List.of("how ", "why", "what ", "any ", "can ", "is ", "does ", "where ",
            "which ");

    private QuotedErrors() {
    }

    /// The error texts inside a message that asks or reports; empty for a message that a
    /// program printed.
    static List<TracedText> quotedErrors(Message message) {
        String text = message.beginning();
        boolean reported = reportEnd(text) > 0;
        if (message.stamped() || (!reported && !ToolPhrases.isQuestion(text) && !tells(text))) {
            return List.of();
        }
        TracedText traced = (text.length() < message.text().length()) ? message.traced().part(0, text.length())
                : message.traced();
        List<TracedText> found = new ArrayList<>();
        inQuotes(traced, found);
        if (found.isEmpty() && !(reported && tells(text))) {
            amongChinese(traced, found);
        }
        if (found.isEmpty() && reported) {
            int from = reportEnd(text);
            int end = questionStart(text, from);
            if (Scan.hasWord(text.substring(from, end), 0)) {
                found.add(traced.part(from, end));
            }
        }
        return found;
    }

    private static void inQuotes(TracedText traced, List<TracedText> found) {
        String text = traced.text();
        int at = 0;
        while (at < text.length() && found.size() < MOST) {
            int close = close(text, at);
            if (close > at) {
                String content = text.substring(at + 1, close);
                if (isTelling(content)) {
                    found.add(traced.part(at + 1, close));
                }
                at = close;
            }
            at++;
        }
    }

    private static int close(String text, int open) {
        if (text.charAt(open) == '\'') {
            return singleClose(text, open);
        }
        char mark = switch (text.charAt(open)) {
            case '`' -> '`';
            case '"' -> '"';
            case '“' -> '”';
            case '「' -> '」';
            case '【' -> '】';
            default -> '\0';
        };
        return (mark == '\0') ? -1 : Scan.find(text, open + 1, LONGEST_QUOTED, mark);
    }

    /// The last mark that ends a word before the sentence goes on. Other quotations may
    /// stand between.
    private static int singleClose(String text, int open) {
        boolean opens = tells(text) && open > 0 && text.charAt(open - 1) == ' ';
        int found = -1;
        for (int at = open + 2; opens && at < Math.min(text.length(), open + LONGEST_QUOTED); at++) {
            boolean closes = text.charAt(at) == '\'' && !Scan.isBlank(text.charAt(at - 1))
                    && (at + 1 == text.length() || " ,.?!;)'".indexOf(text.charAt(at + 1)) >= 0);
            found = closes ? at : found;
        }
        return found;
    }

    /// Runs of Latin text between Chinese characters and punctuation.
    private static void amongChinese(TracedText traced, List<TracedText> found) {
        String text = traced.text();
        if (text.chars().noneMatch(c -> Chars.isCjk((char) c))) {
            return;
        }
        int from = 0;
        for (int at = 0; at <= text.length() && found.size() < MOST; at++) {
            boolean border = at == text.length() || Chars.isCjk(text.charAt(at))
                    || "，。？！；：、（）".indexOf(text.charAt(at)) >= 0;
            if (border) {
                if (isTelling(text.substring(from, at))) {
                    found.add(stripped(traced, from, at));
                }
                from = at + 1;
            }
        }
    }

    private static TracedText stripped(TracedText traced, int from, int to) {
        int start = Scan.blanks(traced.text(), from);
        int end = to;
        while (end > start && Scan.isBlank(traced.text().charAt(end - 1))) {
            end--;
        }
        return traced.part(start, end);
    }

    private static boolean isTelling(String content) {
        Signature signature = Signature.ofWhole(content);
        int words = signature.words().size();
        return words >= 3 || !signature.codes().isEmpty() || (words >= 1 && FailureWords.inText(content));
    }

    /// Where `报错：`, `错误信息如下：` and the like end; 0 when the text does not begin so.
    private static int reportEnd(String text) {
        int colon = Scan.run(text, 0, 40, c -> c != '：' && c != ':');
        if (colon >= text.length() || colon >= 40) {
            return 0;
        }
        String lead = text.substring(0, colon);
        boolean reports = lead.contains("报错") || lead.contains("错误") || lead.contains("提示") || lead.contains("异常")
                || lead.contains("日志") || lead.contains("信息") || lead.contains("如下") || announces(text, lead);
        return reports ? colon + 1 : 0;
    }

    /// `I get this error: …, how do I fix it?`
    private static boolean announces(String text, String lead) {
        String lower = LowerCase.of(lead);
        return text.endsWith("?") && lower.indexOf(' ') > 0 && ANNOUNCING.stream().anyMatch(lower::endsWith)
                && tells(text);
    }

    /// Whether somebody tells of himself, in English.
    private static boolean tells(String text) {
        return TELLING.stream().anyMatch(words -> Scan.startsWithIgnoreCase(text, 0, words));
    }

    private static boolean asks(String clause) {
        String said = LowerCase.of(clause.substring(1).strip());
        return ToolPhrases.asksInChinese(clause) || ASKING.stream().anyMatch(said::startsWith);
    }

    /// Where the clause that asks begins, behind a comma or full stop; the end of the
    /// text when none asks.
    private static int questionStart(String text, int from) {
        int end = text.length();
        for (int at = text.length() - 1; at > from; at--) {
            if ("，。,？?；".indexOf(text.charAt(at)) >= 0) {
                if (!asks(text.substring(at, end)) && at < text.length() - 1) {
                    return end;
                }
                end = at;
            }
        }
        return end;
    }

}
