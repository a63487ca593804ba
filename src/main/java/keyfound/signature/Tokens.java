package keyfound.signature;

import java.util.ArrayList;
import java.util.List;

/// Splits a message into tokens.
final class Tokens {

    private Tokens() {
    }

    static List<PlacedToken> of(String message) {
        List<PlacedToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < message.length()) {
            char c = message.charAt(at);
            int end = at + 1;
            if (Chars.isCjk(c)) {
                while (end < message.length() && Chars.isCjk(message.charAt(end))) {
                    end++;
                }
                tokens.add(new PlacedToken(new Token.Word(message.substring(at, end)), at, end));
            }
            else if (Chars.isWordPart(c)) {
                while (end < message.length() && Chars.isWordPart(message.charAt(end))) {
                    end++;
                }
                tokens.add(new PlacedToken(token(message.substring(at, end), tokens), at, end));
            }
            at = end;
        }
        return tokens;
    }

    private static Token token(String text, List<PlacedToken> before) {
        boolean number = text.chars().allMatch(c -> Chars.isDigit((char) c));
        if (!number) {
            return new Token.Word(text);
        }
        String last = before.isEmpty() ? "" : before.getLast().token().key();
        boolean code = last.equals("error") || last.equals("code") || last.equals("errno") || last.equals("http");
        return code ? new Token.Code(text) : new Token.Slot(SlotKind.NUMBER, text);
    }

}
