package keyfound.signature.line;

import keyfound.signature.prefix.PrefixPeeling;
import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// Recognises a comment in code, which explains the code and is nobody's message or
/// question. A comment that quotes what a compiler says is none: `// error: …`.
public final class CodeComments {

    private static final int LONGEST_NAME = 60;

    private CodeComments() {
    }

    /// @param next the line below; what begins with `#` or `--` is a comment above code
    /// alone, otherwise a heading, a prompt or a remark
    public static boolean isComment(String line, String next) {
        String text = line.strip();
        int behind = signEnd(text, next);
        return behind > 0 && PrefixPeeling.from(text, behind).level().isEmpty();
    }

    /// Where the sign of a comment ends; 0 where the line has none.
    private static int signEnd(String text, String next) {
        if (text.startsWith("// ") || text.startsWith("/* ")) {
            return 2;
        }
        int hashes = Scan.run(text, 0, text.length(), c -> c == '#');
        int sign = text.startsWith("-- ") ? 2 : (hashes > 0 && Chars.at(text, hashes) == ' ') ? hashes : 0;
        if (sign > 0) {
            return isCode(next) ? sign : 0;
        }
        int slashes = text.indexOf(" // ");
        int hash = text.indexOf("  # ");
        return (slashes > 0 && isStatement(text.substring(0, slashes).strip())) ? slashes + 3
                : (hash > 0 && isStatement(text.substring(0, hash).strip())) ? hash + 3 : 0;
    }

    private static boolean isCode(String line) {
        String text = line.strip();
        return isStatement(text) || isCall(text, nameEnd(text, 0));
    }

    /// A statement, the head of a block, an assignment. A call alone is none: a tool may
    /// have printed `expect(received).toBe(expected) // Object.is equality`.
    private static boolean isStatement(String text) {
        int name = nameEnd(text, 0);
        boolean assigned = name > 0 && Chars.at(text, Scan.blanks(text, name)) == '=';
        return assigned || text.endsWith(";") || text.endsWith("{");
    }

    /// `close(server)`, `return redirect(uri)`, `def f():`.
    private static boolean isCall(String text, int first) {
        int name = (first > 0 && Chars.at(text, first) == ' ') ? nameEnd(text, first + 1) : first;
        return name > 0 && Chars.at(text, name) == '(' && Chars.isWordPart(text.charAt(name - 1))
                && (text.endsWith(")") || text.endsWith("):"));
    }

    private static int nameEnd(String text, int from) {
        return Scan.run(text, from, LONGEST_NAME, c -> Chars.isWordPart((char) c) || c == '.');
    }

}
