package keyfound.signature.token;

import java.util.List;

/// Makes the text by which signatures are compared.
final class SignatureKey {

    private SignatureKey() {
    }

    /// The keys of the tokens, one space between them; slots side by side count as one,
    /// because `a.c:12:5` and `a.c` say the same.
    static String of(List<PlacedToken> tokens) {
        StringBuilder key = new StringBuilder();
        boolean slotBefore = false;
        for (PlacedToken placed : tokens) {
            boolean slot = placed.token() instanceof Token.Slot;
            if (slot && slotBefore) {
                continue;
            }
            if (!key.isEmpty()) {
                key.append(' ');
            }
            key.append(placed.token().key());
            slotBefore = slot;
        }
        return key.toString();
    }

}
