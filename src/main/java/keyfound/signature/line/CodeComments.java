package keyfound.signature.line;

import keyfound.signature.prefix.PrefixPeeling;
import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// Recognises a comment in code, which explains the code and is nobody's message or
/// question. A comment that quotes what a compiler says is none: `// error: …`.
public final class CodeComments {

    private CodeComments() {
    }

    /// @param next the line below; what begins with `#` or `--` is a comment above code
    /// alone, otherwise a heading, a prompt or a remark
    public static boolean isComment(String line, String next) {
        String text = line.strip();
        int sign = text.startsWith("// ") || text.startsWith("/* ") ? 2
                : isCode(next) ? text.startsWith("# ") ? 1 : text.startsWith("-- ") ? 2 : 0 : 0;
        return sign > 0 && PrefixPeeling.from(text, sign).level().isEmpty();
    }

    /// A statement, the head of a block, an assignment.
    private static boolean isCode(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return false;
        }
        int name = Scan.run(text, 0, text.length(), c -> Chars.isWordPart((char) c) || c == '.');
        boolean assigned = name > 0 && Chars.at(text, Scan.blanks(text, name)) == '=';
        return assigned || ";{".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

}
