package keyfound.signature.line;

import java.util.HashMap;
import java.util.Map;

import keyfound.signature.token.Signature;

/// The signatures of the messages of one paste. Equal messages have one signature, which
/// is made once, whoever asks.
public final class MessageSignatures {

    private final Map<String, Signature> byText = new HashMap<>();

    public Signature of(Message message) {
        return this.byText.computeIfAbsent(message.beginning(), Signature::ofWhole);
    }

    /// How many signatures were made.
    int made() {
        return this.byText.size();
    }

}
