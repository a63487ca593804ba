package keyfound.signature.line;

import java.util.Set;

import keyfound.signature.prefix.SourcePrefix;
import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.text.LowerCase;

/// Recognises the frames of stack traces, and the lines that announce or connect traces.
final class StackFrames {

    private static final Set<String> HEADINGS = Set.of("traceback (most recent call last)", "stack backtrace",
            "stack trace", "stacktrace", "call trace", "backtrace", "call stack", "original stack trace",
            "the above exception was the direct cause of the following exception",
            "during handling of the above exception, another exception occurred",
            "error has been observed at the following site(s)", "--- end of inner exception stack trace ---", "{main}",
            "thrown", "native stack trace", "<task>", "</task>");

    private StackFrames() {
    }

    /// @param line without the blanks around it
    /// @param next the line below it, with its blanks; empty for none
    static boolean isFrame(String line, String next) {
        if (line.isEmpty()) {
            return false;
        }
        return switch (line.charAt(0)) {
            case 'a' -> isAt(line);
            case 'F' -> line.startsWith("File \"") && line.contains("\", line ");
            case '#' -> isNumbered(line);
            case 'f' -> (line.startsWith("from ") && line.contains(":in ")) || isGo(line, next);
            case '.' -> (line.startsWith("... ") && isOmitted(line)) || isNative(line);
            case 'g' -> isGoroutine(line) || isGo(line, next);
            case 'c' -> line.startsWith("created by ") || isGo(line, next);
            case '-' -> line.startsWith("--- End of stack trace");
            case '*' -> line.startsWith("*__checkpoint");
            default -> isNative(line) || isPlace(line) || isGo(line, next) || isRust(line);
        } || isHeading(line);
    }

    private static boolean isHeading(String line) {
        String bare = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        return bare.length() < 80 && HEADINGS.contains(LowerCase.of(bare));
    }

    /// Java, JavaScript and .NET: `at a.b.C.d(C.java:12)`, `at async run (file:1:2)`, `at
    /// A.B() in /c.cs:line 3`, and Rust: `at src/main.rs:4:5`.
    private static boolean isAt(String line) {
        if (!line.startsWith("at ") || line.length() < 5) {
            return false;
        }
        int end = Scan.run(line, 3, line.length(), c -> !Scan.isBlank(c));
        String name = line.substring(3, end);
        boolean keyword = name.equals("async") || name.equals("new") || name.equals("Object.<anonymous>");
        boolean dotted = name.indexOf('.') > 0 || name.indexOf('/') >= 0 || name.indexOf('(') > 0
                || name.startsWith("<") || name.startsWith("node:") || name.startsWith("file:");
        return keyword || dotted || (Chars.at(line, end + 1) == '(' && line.endsWith(")") && line.indexOf(':') > 0);
    }

    /// gdb, sanitizers and PHP: `#0 0x00007f… in f (x=1) at a.c:2`, `#1 /a.php(12): f()`,
    /// `#2 {main}`; RSpec: `# ./a_spec.rb:3:in 'run'`.
    private static boolean isNumbered(String line) {
        int end = Scan.digits(line, 1);
        int name = Scan.blanks(line, end);
        if (line.startsWith("# ")) {
            return SourcePrefix.placeEnd(line, 2) > 2;
        }
        return end > 1 && name > end && (line.startsWith("0x", name) || line.indexOf('(', name) > 0
                || line.startsWith("{main}", name) || SourcePrefix.place(line, name) > name);
    }

    private static boolean isOmitted(String line) {
        int end = Scan.digits(line, 4);
        return end > 4 && (line.startsWith(" more", end) || line.contains("frames omitted") || line.contains("elided")
                || line.contains("lines matching") || line.contains("stack frames"));
    }

    private static boolean isGoroutine(String line) {
        return line.startsWith("goroutine ") && line.endsWith("]:");
    }

    /// The function above its place: `main.main()` and then `\t/app/main.go:12 +0x1d`.
    private static boolean isGo(String line, String next) {
        boolean call = line.endsWith(")") && line.indexOf('(') > 0
                && Scan.run(line, 0, line.length(), c -> !Scan.isBlank(c)) > line.indexOf('(');
        return call && next.startsWith("\t") && isPlace(next.strip());
    }

    /// `/app/main.go:12 +0x1d` and nothing else; Firefox' `run@file.js:1:2`.
    private static boolean isPlace(String line) {
        int start = (line.indexOf('@') > 0 && line.indexOf(' ') < 0) ? line.indexOf('@') + 1 : 0;
        int file = line.startsWith("http", start) ? line.lastIndexOf('/') + 1 : start;
        int end = SourcePrefix.placeEnd(line, file);
        return end > file && (end == line.length() || line.startsWith(" +0x", end))
                && (line.indexOf('/') >= 0 || start > 0);
    }

    /// glibc and the kernel: `./a.out(+0x11d) [0x55…]`, `do_fork+0x12/0x34`.
    private static boolean isNative(String line) {
        int plus = line.indexOf("+0x");
        boolean address = plus > 0 && line.endsWith("]") && line.indexOf("[0x") > 0;
        boolean offset = plus > 0 && line.indexOf("/0x", plus) > 0 && line.indexOf(' ', plus) < 0
                && line.length() < 120;
        return address || offset;
    }

    /// `12: core::panicking::panic_fmt`, `3: 0x55d1… - main`.
    private static boolean isRust(String line) {
        int end = Scan.digits(line, 0);
        int name = Scan.blanks(line, end + 1);
        if (end == 0 || Chars.at(line, end) != ':' || name == end + 1) {
            return false;
        }
        return line.startsWith("0x", name) || (line.indexOf("::", name) > 0 && line.indexOf(' ', name) < 0);
    }

}
