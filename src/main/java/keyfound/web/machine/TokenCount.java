package keyfound.web.machine;

/// Estimates how many tokens a text costs a language model, without any model's
/// vocabulary.
///
/// Each vocabulary counts otherwise. The weights fit `o200k_base` on the shipped content.
final class TokenCount {

    /// Letters of Latin words that make a token.
    private static final int LETTERS = 6;

    /// Digits that make a token.
    private static final int DIGITS = 3;

    private TokenCount() {
    }

    static int of(String text) {
        double tokens = 0;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            int end = at + Character.charCount(letter);
            if (letter < 0x80 && Character.isLetter(letter)) {
                end = run(text, at, true);
                tokens += Math.ceilDiv(end - at, LETTERS);
            }
            else if (letter < 0x80 && Character.isDigit(letter)) {
                end = run(text, at, false);
                tokens += Math.ceilDiv(end - at, DIGITS);
            }
            else if (letter == ' ' || letter == '\r') {
                tokens += 0;
            }
            else {
                tokens += Character.isIdeographic(letter) ? 0.75 : 0.6;
            }
            at = end;
        }
        return (int) Math.ceil(tokens);
    }

    private static int run(String text, int from, boolean letters) {
        int at = from;
        while (at < text.length() && text.charAt(at) < 0x80
                && (letters ? Character.isLetter(text.charAt(at)) : Character.isDigit(text.charAt(at)))) {
            at++;
        }
        return at;
    }

}
