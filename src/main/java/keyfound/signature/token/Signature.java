package keyfound.signature.token;

import java.util.ArrayList;
import java.util.List;

/// The stable part of an error message: its words and codes, with slots for what varies.
///
/// Two signatures are equal when their words and codes are the same, in the same order,
/// whatever stands in their slots.
public final class Signature {

    /// Changes whenever the same text may give another signature: whoever stores
    /// signatures derives them anew.
    public static final int RULES_VERSION = 14;

    /// Of a text that has no word.
    public static final Signature EMPTY = new Signature("", List.of());

    private final String text;

    private final List<PlacedToken> placed;

    private final List<String> words;

    private final List<String> codes;

    private final String key;

    public Signature(String text, List<PlacedToken> placed) {
        this.text = text;
        this.placed = List.copyOf(placed);
        List<String> words = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (PlacedToken each : placed) {
            switch (each.token()) {
                case Token.Word word -> words.add(word.text());
                case Token.Code code -> codes.add(code.text());
                case Token.Slot _ -> {
                }
            }
        }
        this.words = List.copyOf(words);
        this.codes = List.copyOf(codes);
        this.key = SignatureKey.of(placed);
    }

    /// The signature of a text that is a message or a question and nothing else, all of
    /// it.
    public static Signature ofWhole(String message) {
        return new Signature(message, Tokens.of(message));
    }

    /// The message that the signature was made from.
    public String text() {
        return this.text;
    }

    public List<Token> tokens() {
        return this.placed.stream().map(PlacedToken::token).toList();
    }

    /// The tokens with their places in {@link #text()}.
    public List<PlacedToken> placed() {
        return this.placed;
    }

    /// The literal words in order, as written.
    public List<String> words() {
        return this.words;
    }

    /// The codes in order, as written.
    public List<String> codes() {
        return this.codes;
    }

    public boolean isEmpty() {
        return this.placed.isEmpty();
    }

    /// Equal for equal signatures: good for grouping and storing, not for showing.
    public String key() {
        return this.key;
    }

    /// For people: the message with `<path>`, `<number>` … where something varies.
    public String render() {
        return SignatureText.of(this.text, this.placed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that && this.key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return this.key.hashCode();
    }

    @Override
    public String toString() {
        return render();
    }

}
