package keyfound.signature.line;

import java.util.ArrayList;
import java.util.List;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Escapes;
import keyfound.signature.scan.Scan;
import keyfound.signature.scan.TracedText;
import keyfound.text.LowerCase;

/// Reads a line of `key=value` pairs: `level=warn ts=… err="…"`.
///
/// And as klog writes them: `"sync failed" err="…"`, `"msg"="…" "error"="…"`.
final class LogfmtFields {

    private static final int MOST = 100;

    private LogfmtFields() {
    }

    /// The pairs that begin at `from`; empty unless there are two at least and nothing
    /// else between them.
    static List<Field> of(TracedText line, int from) {
        String text = line.text();
        List<Field> fields = new ArrayList<>();
        int at = begin(line, from, fields);
        while (at < text.length() && fields.size() < MOST) {
            int name = nameEnd(text, at);
            if (name == at) {
                return List.of();
            }
            int[] behind = new int[1];
            TracedText value = value(line, name + 1, behind);
            String key = text.substring(at, name);
            fields.add(
                    new Field(LowerCase.of(key.startsWith("\"") ? key.substring(1, key.length() - 1) : key), value, 0));
            at = Scan.blanks(text, behind[0]);
        }
        return (fields.size() >= 2) ? fields : List.of();
    }

    /// Where the first pair begins: behind the name of klog's logger, or behind its
    /// message, which is a field of its own.
    private static int begin(TracedText line, int from, List<Field> fields) {
        String text = line.text();
        if (Chars.at(text, from) != '"' || nameEnd(text, from) > from) {
            int next = Scan.blanks(text, Scan.run(text, from, text.length(), c -> !Scan.isBlank(c)));
            return text.startsWith("\"msg\"=", next) ? next : from;
        }
        int at = from + 1;
        while (at < text.length() && !closes(text, at)) {
            at++;
        }
        int next = Scan.blanks(text, at + 1);
        if (at == from + 1 || next >= text.length()) {
            return from;
        }
        fields.add(new Field("msg", line.part(from + 1, at), 0));
        return next;
    }

    /// Where the name of the pair that begins here ends, at its `=`; `from` when none
    /// begins here.
    private static int nameEnd(String text, int from) {
        if (Chars.at(text, from) == '"') {
            int inner = Scan.run(text, from + 1, 60, c -> Chars.isWordPart((char) c) || "._-@".indexOf(c) >= 0);
            return (inner > from + 1 && text.startsWith("\"=", inner)) ? inner + 1 : from;
        }
        int end = Scan.run(text, from, 60, c -> Chars.isWordPart((char) c) || "._-@".indexOf(c) >= 0);
        return (end > from && Chars.at(text, end) == '=' && Chars.isLatin(text.charAt(from))) ? end : from;
    }

    private static TracedText value(TracedText line, int from, int[] behind) {
        String text = line.text();
        if (Chars.at(text, from) != '"') {
            int end = Scan.run(text, from, text.length(), c -> !Scan.isBlank(c));
            behind[0] = end;
            return line.part(from, end);
        }
        boolean windowsPath = text.indexOf(":\\", from) > 0;
        TracedText.Builder value = line.builder(64);
        int at = from + 1;
        while (at < text.length() && !closes(text, at)) {
            char c = text.charAt(at);
            char next = Chars.at(text, at + 1);
            boolean escape = c == '\\'
                    && (next == '"' || next == '\\' || (!windowsPath && (next == 'n' || next == 't')));
            value.add(escape ? Escapes.simple(next) : c, at);
            at += escape ? 2 : 1;
        }
        behind[0] = Math.min(at + 1, text.length());
        return value.build();
    }

    /// A quotation mark closes the value when the line ends behind it or another pair
    /// follows: many programs do not escape those within.
    private static boolean closes(String text, int at) {
        if (text.charAt(at) != '"') {
            return false;
        }
        int next = Scan.blanks(text, at + 1);
        return next == text.length() || (next > at + 1 && nameEnd(text, next) > next);
    }

}
