package keyfound.signature.scan;

/// Decodes a quoted value, keeping the place of each character.
public final class Escapes {

    private Escapes() {
    }

    /// Reads a JSON string.
    ///
    /// @param from behind the opening quotation mark
    /// @param behind receives, in its first place, the index behind the closing one, or
    /// the end of a text that was cut
    public static TracedText decode(TracedText line, int from, int[] behind) {
        String text = line.text();
        TracedText.Builder value = line.builder(Math.min(text.length() - from, 256));
        int at = from;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) != '\\' || at + 1 >= text.length()) {
                value.add(text.charAt(at), at);
                at++;
                continue;
            }
            char kind = text.charAt(at + 1);
            int unicode = (kind == 'u') ? Scan.run(text, at + 2, 4, c -> Chars.isHexDigit((char) c)) : 0;
            if (unicode == at + 6) {
                value.add((char) Integer.parseInt(text, at + 2, at + 6, 16), at);
                at += 6;
                continue;
            }
            value.add(simple(kind), at);
            at += 2;
        }
        behind[0] = Math.min(at + 1, text.length());
        return value.build();
    }

    public static char simple(char kind) {
        return switch (kind) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b', 'f' -> ' ';
            default -> kind;
        };
    }

}
