package keyfound.signature.line;

import java.util.Arrays;
import java.util.List;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.LineStarts;
import keyfound.signature.scan.TracedText;

/// Turns a line into what a terminal shows of it: colours and titles taken out,
/// backspaces and carriage returns obeyed.
public final class TerminalText {

    private static final char ESCAPE = '\u001b';

    private static final List<String> ESCAPES = List.of("\\u001b[", "\\u001B[", "\\x1b[", "\\x1B[", "\\033[", "\\e[");

    private static final char CSI = '\u009b';

    private final String paste;

    private final int end;

    private final char[] shown;

    private final int[] origins;

    private int length;

    /// A carriage return was read and nothing that overwrites the line yet.
    private boolean returned;

    private TerminalText(String paste, int start, int end) {
        this.paste = paste;
        this.end = end;
        this.shown = new char[end - start];
        this.origins = new int[end - start];
    }

    public static TracedText of(String paste, int start, int end, LineStarts lines) {
        if (isPlain(paste, start, end)) {
            return TracedText.plain(paste.substring(start, end), start, lines);
        }
        TerminalText terminal = new TerminalText(paste, start, end);
        int at = start;
        while (at < end) {
            at = terminal.take(at);
        }
        return new TracedText(new String(terminal.shown, 0, terminal.length),
                Arrays.copyOf(terminal.origins, terminal.length), lines);
    }

    /// Nothing but printed ASCII, and no sign that may begin a colour.
    private static boolean isPlain(String paste, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = paste.charAt(at);
            if ((c < ' ' && c != '\t') || c > '~' || c == '\\' || (c == '[' && bareColour(paste, at, end) > 0)) {
                return false;
            }
        }
        return true;
    }

    /// Reads one character or control sequence; returns where the next one begins.
    private int take(int at) {
        char c = this.paste.charAt(at);
        if (c == ESCAPE) {
            return escape(at);
        }
        if (c == CSI) {
            return controlSequenceEnd(at + 1);
        }
        if (c == '\\') {
            int behind = writtenEscape(at);
            if (behind > 0) {
                return behind;
            }
        }
        if (c == '[') {
            int behind = bareColour(this.paste, at, this.end);
            if (behind > 0) {
                return behind;
            }
        }
        if (c == '\b') {
            this.length = Math.max(this.length - 1, 0);
        }
        else if (c == '\r') {
            this.returned = true;
        }
        else if (isBlank(c)) {
            show((c == '\t') ? '\t' : ' ', at);
        }
        else if (!isInvisible(c)) {
            show(c, at);
        }
        return at + 1;
    }

    /// An escape character that was written out, as in JSON: `\\u001b[0m`.
    ///
    /// @return where its sequence ends; 0 when there is none
    private int writtenEscape(int at) {
        for (String escape : ESCAPES) {
            if (this.paste.startsWith(escape, at) && at + escape.length() <= this.end) {
                return controlSequenceEnd(at + escape.length());
            }
        }
        return 0;
    }

    private void show(char c, int at) {
        if (this.returned) {
            this.length = 0;
            this.returned = false;
        }
        this.shown[this.length] = c;
        this.origins[this.length++] = at;
    }

    private int escape(int at) {
        if (at + 1 >= this.end) {
            return this.end;
        }
        char kind = this.paste.charAt(at + 1);
        return switch (kind) {
            case '[' -> controlSequenceEnd(at + 2);
            case ']', 'P', 'X', '^', '_' -> controlStringEnd(at + 2);
            case '(', ')', '*', '+', '#', '%', ' ' -> Math.min(at + 3, this.end);
            default -> at + 2;
        };
    }

    /// ECMA-48, 5.4: parameter bytes 0x30 to 0x3F, intermediate bytes 0x20 to 0x2F, one
    /// final byte 0x40 to 0x7E.
    private int controlSequenceEnd(int from) {
        int at = from;
        while (at < this.end && this.paste.charAt(at) >= 0x20 && this.paste.charAt(at) <= 0x3f) {
            at++;
        }
        boolean complete = at < this.end && this.paste.charAt(at) >= 0x40 && this.paste.charAt(at) <= 0x7e;
        return complete ? at + 1 : at;
    }

    /// A title or hyperlink ends with BEL or ESC \; one that does not end on its line is
    /// not one.
    private int controlStringEnd(int from) {
        for (int at = from; at < this.end; at++) {
            char c = this.paste.charAt(at);
            if (c == '\u0007') {
                return at + 1;
            }
            if (c == ESCAPE) {
                boolean terminated = at + 1 < this.end && this.paste.charAt(at + 1) == '\\';
                return terminated ? at + 2 : at;
            }
        }
        return from;
    }

    /// A colour that lost its escape character on the way, as in `[31mError[0m`.
    ///
    /// @return where it ends; 0 when there is none
    private static int bareColour(String paste, int at, int end) {
        int from = at + 1;
        int digits = 0;
        while (from < end && digits <= 11 && (Chars.isDigit(paste.charAt(from)) || paste.charAt(from) == ';')) {
            from++;
            digits++;
        }
        boolean colour = digits > 0 && digits <= 11 && from < end && paste.charAt(from) == 'm'
                && (from + 1 == end || paste.charAt(from + 1) != ']');
        return colour ? from + 1 : 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || Character.isSpaceChar(c);
    }

    /// Controls, byte order marks, zero-width and direction characters.
    private static boolean isInvisible(char c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

}
