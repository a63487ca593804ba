package keyfound.search.query;

import java.util.ArrayList;
import java.util.List;

import keyfound.signature.Paste;
import keyfound.signature.line.Noise;
import keyfound.signature.line.PasteLine;

/// What a compiler or linter prints around its message: what it says of the source
/// (labels below the lines, notes, advice), and the source itself.
///
/// Where the source lies (`--> src/net.rs:3:5`) is left out: paths are somebody's own.
///
/// @param said lines of words, without marks and gutters
/// @param code lines of source code, without gutters
record CompilerContext(List<String> said, List<String> code) {

    /// So many characters of either are read.
    private static final int MAX_UNITS = 2_000;

    CompilerContext {
        said = List.copyOf(said);
        code = List.copyOf(code);
    }

    static CompilerContext of(Paste paste) {
        List<String> said = new ArrayList<>();
        List<String> code = new ArrayList<>();
        int saidUnits = 0;
        int codeUnits = 0;
        boolean within = false;
        for (PasteLine line : paste.lines()) {
            within = isShown(line) || (within && isBelow(line));
            if (!within || isPlace(line.text())) {
                continue;
            }
            String text = behindGutter(line.text());
            if (isCode(line, text)) {
                codeUnits += text.length();
                if (codeUnits <= MAX_UNITS) {
                    code.add(text);
                }
            }
            else {
                String words = withoutMarks(text);
                saidUnits += words.length();
                if (saidUnits <= MAX_UNITS && !words.isBlank()) {
                    said.add(words);
                }
            }
        }
        return new CompilerContext(said, code);
    }

    private static boolean isShown(PasteLine line) {
        return line.noise().filter(why -> why == Noise.SOURCE_EXCERPT || why == Noise.ADVICE).isPresent();
    }

    /// Below source or advice, what nothing else is known of belongs to it: a label, the
    /// next line of a note.
    private static boolean isBelow(PasteLine line) {
        return line.noise().filter(why -> why == Noise.ROUTINE || why == Noise.REPEATED).isPresent();
    }

    private static boolean isPlace(String text) {
        String line = text.strip();
        return line.startsWith("-->") || line.startsWith(":::");
    }

    /// A line of source has its number in front; a label below it has marks instead,
    /// advice has neither.
    private static boolean isCode(PasteLine line, String text) {
        boolean numbered = !text.equals(line.text()) && Character.isDigit(line.text().strip().charAt(0));
        boolean shown = line.noise().filter(why -> why == Noise.SOURCE_EXCERPT).isPresent();
        return numbered || (shown && text.equals(line.text()) && withoutMarks(text).equals(text.strip()));
    }

    /// What stands behind `12 | `, ` | `, `12 + ` and their like; the text itself when it
    /// has no gutter.
    private static String behindGutter(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == ' ' || Character.isDigit(text.charAt(at)))) {
            at++;
        }
        boolean numbered = !text.substring(0, at).isBlank();
        boolean gutter = at < text.length()
                && (text.charAt(at) == '|' || (numbered && "+-~".indexOf(text.charAt(at)) >= 0));
        return gutter ? text.substring(at + 1) : text;
    }

    /// Without the carets and lines that point at the source, and without the sign of a
    /// note.
    private static String withoutMarks(String text) {
        int at = 0;
        while (at < text.length() && " \t|^~-_=+.".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(at).strip();
    }

}
