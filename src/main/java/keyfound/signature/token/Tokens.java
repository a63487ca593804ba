package keyfound.signature.token;

import java.util.ArrayList;
import java.util.List;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.NextOf;
import keyfound.signature.scan.Scan;

/// Splits a message into tokens, from left to right, each character looked at a bounded
/// number of times.
public final class Tokens {

    private final String text;

    private final List<PlacedToken> tokens = new ArrayList<>();

    private final NextOf closing;

    private final NextOf separators;

    private Tokens(String text) {
        this.text = text;
        this.closing = new NextOf(text, Quotes.CLOSING);
        this.separators = new NextOf(text, Paths.SEPARATORS);
    }

    public static List<PlacedToken> of(String message) {
        Tokens tokens = new Tokens(message);
        int at = 0;
        while (at < message.length()) {
            at = tokens.step(at);
        }
        return tokens.tokens;
    }

    /// Reads what begins here, if anything does; returns where to go on.
    private int step(int at) {
        char c = this.text.charAt(at);
        if (Scan.isBlank(c)) {
            return at + 1;
        }
        if (Chars.isCjk(c)) {
            int end = Scan.run(this.text, at, this.text.length(), each -> Chars.isCjk((char) each));
            return add(new Token.Word(this.text.substring(at, end)), at, end);
        }
        int close = this.closing.isWithin(at + 1, Quotes.LONGEST) ? Quotes.close(this.text, at) : -1;
        if (close > 0) {
            quoted(at, close);
            return close + 1;
        }
        int name = ClassNames.end(this.text, at, this.tokens);
        if (name > at) {
            return add(new Token.Word(this.text.substring(at, name)), at, name);
        }
        int end = varying(at, c);
        if (end > at) {
            return end;
        }
        if (Chars.isDigit(c) || isSigned(at, c)) {
            return add(Numbers.read(this.text, at, this.tokens));
        }
        return Chars.isWordPart(c) ? add(Words.read(this.text, at, this.tokens)) : at + 1;
    }

    /// Things known by their form alone; returns `at` when there is none.
    private int varying(int at, char c) {
        int end = slot(SlotKind.PLACEHOLDER, at, Placeholders.end(this.text, at));
        if (end == at && Chars.isLatin(c)) {
            end = slot(SlotKind.URL, at, NetworkAddresses.url(this.text, at));
            end = (end == at) ? slot(SlotKind.HOST, at, NetworkAddresses.email(this.text, at)) : end;
        }
        if (end == at && (Chars.isHexDigit(c) || c == ':')) {
            end = slot(SlotKind.UUID, at, MachineIds.uuid(this.text, at));
            end = (end == at) ? slot(SlotKind.IP, at, NetworkAddresses.colons(this.text, at)) : end;
        }
        if (end == at && Scan.isBoundary(this.text, at - 1)) {
            end = slot(SlotKind.TIMESTAMP, at, Timestamp.end(this.text, at));
        }
        if (end == at && Chars.isDigit(c)) {
            end = slot(SlotKind.IP, at, NetworkAddresses.ipv4(this.text, at));
        }
        boolean path = end == at && this.separators.isWithin(at, Paths.LOOK_AHEAD);
        return path ? slot(SlotKind.PATH, at, Paths.end(this.text, at)) : end;
    }

    /// A minus sign, unless it joins the number to what stands before it.
    private boolean isSigned(int at, char c) {
        char before = Chars.at(this.text, at - 1);
        return c == '-' && Chars.isDigit(Chars.at(this.text, at + 1)) && !Chars.isWordPart(before)
                && ")]}".indexOf(before) < 0;
    }

    private void quoted(int open, int close) {
        String content = this.text.substring(open + 1, close);
        boolean code = Codes.isCode(content) || (Scan.digits(content, 0) == content.length()
                && CodeContext.isCode(this.text, open + 1, close, this.tokens));
        if (code) {
            add(new Token.Code(content), open + 1, close);
            return;
        }
        SlotKind kind = SlotKind.QUOTED;
        if (!content.isEmpty() && (Placeholders.end(content, 0) == content.length()
                || Placeholders.areDots(content, 0, content.length()))) {
            kind = SlotKind.PLACEHOLDER;
        }
        else if (Paths.end(content, 0) == content.length()) {
            kind = SlotKind.PATH;
        }
        else if (NetworkAddresses.url(content, 0) == content.length()) {
            kind = SlotKind.URL;
        }
        add(new Token.Slot(kind, content), open, close + 1);
    }

    private int slot(SlotKind kind, int at, int end) {
        return (end > at) ? add(new Token.Slot(kind, this.text.substring(at, end)), at, end) : at;
    }

    private int add(Token token, int at, int end) {
        return add(new PlacedToken(token, at, end));
    }

    private int add(PlacedToken token) {
        this.tokens.add(token);
        return token.end();
    }

}
