package keyfound.signature.prefix;

import java.util.Set;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.text.LowerCase;

/// A place in a source file in front of a message, as compilers and some loggers print
/// it: `a.c:12:5: `, `src/a.ts(3,7): `, `file.go:12 `, eslint's `12:5 error `.
public final class SourcePrefix implements Prefix {

    private static final Set<String> EXTENSIONS = Set.of("c", "cc", "cpp", "cxx", "h", "hh", "hpp", "hxx", "cu", "m",
            "mm", "java", "kt", "kts", "scala", "groovy", "gradle", "clj", "go", "rs", "py", "pyx", "rb", "php", "js",
            "jsx", "mjs", "cjs", "ts", "tsx", "mts", "vue", "svelte", "cs", "csproj", "fs", "vb", "swift", "dart", "pl",
            "pm", "lua", "r", "jl", "ex", "exs", "erl", "hs", "ml", "zig", "sh", "bash", "zsh", "ps1", "bat", "sql",
            "css", "scss", "sass", "less", "html", "xml", "json", "yaml", "yml", "toml", "tf", "hcl", "proto", "cmake",
            "mk", "ini", "cfg", "conf", "md", "s", "asm", "v", "sv", "vhd", "f90", "tex");

    @Override
    public int end(String text, int from, PeeledLine peeled) {
        int behind = method(text, place(text, from));
        if (behind > from) {
            peeled.foundPlace();
        }
        return behind;
    }

    /// Ruby names the method behind the line: `app.rb:12:in 'run': message`.
    private static int method(String text, int place) {
        if (!text.startsWith(":in ", place)) {
            return place;
        }
        int end = text.indexOf("': ", place);
        return (end > 0 && end - place < 120) ? end + 3 : place;
    }

    /// Where a file name with its line ends; `from` when none begins there.
    public static int place(String text, int from) {
        int end = placeEnd(text, from);
        boolean message = Chars.at(text, end) == ':' || Scan.isBlank(Chars.at(text, end));
        return (end > from && message) ? end : from;
    }

    /// The same without asking that a message follows.
    public static int placeEnd(String text, int from) {
        int start = text.startsWith("file://", from) ? from + "file://".length() : from;
        int drive = (Chars.isLatin(Chars.at(text, start)) && Chars.at(text, start + 1) == ':'
                && "\\/".indexOf(Chars.at(text, start + 2)) >= 0) ? start + 2 : start;
        int name = Scan.run(text, drive, 300, c -> Chars.isWordPart((char) c) || "._-+/\\@~$".indexOf(c) >= 0);
        if (name == drive || !isSource(text, drive, name)) {
            return from;
        }
        int end = lines(text, name);
        return (end > name) ? end : from;
    }

    private static boolean isSource(String text, int from, int end) {
        String name = text.substring(Math.max(from, text.lastIndexOf('/', end - 1) + 1), end);
        int dot = name.lastIndexOf('.');
        return (dot > 0) ? EXTENSIONS.contains(LowerCase.of(name.substring(dot + 1)))
                : name.equals("Makefile") || name.equals("Dockerfile");
    }

    /// `:12`, `:12:5`, `:12:5-9`, `(12)`, `(12,5)`.
    private static int lines(String text, int from) {
        char open = Chars.at(text, from);
        int line = Scan.digits(text, from + 1);
        if (line == from + 1) {
            return from;
        }
        if (open == '(') {
            int column = (Chars.at(text, line) == ',') ? Scan.digits(text, line + 1) : line;
            return (Chars.at(text, column) == ')') ? column + 1 : from;
        }
        if (open != ':') {
            return from;
        }
        int column = (Chars.at(text, line) == ':') ? Scan.digits(text, line + 1) : line;
        return (column > line + 1) ? column : line;
    }

}
