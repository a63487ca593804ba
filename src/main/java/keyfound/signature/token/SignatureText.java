package keyfound.signature.token;

import java.util.List;

/// Writes a signature for people: the message itself, with the name of the slot where
/// something varies.
final class SignatureText {

    private SignatureText() {
    }

    static String of(String text, List<PlacedToken> tokens) {
        StringBuilder rendered = new StringBuilder();
        int from = 0;
        for (PlacedToken placed : tokens) {
            if (placed.token() instanceof Token.Slot(SlotKind kind, String _) && kind != SlotKind.PLACEHOLDER) {
                rendered.append(text, from, placed.start()).append('<').append(kind.label()).append('>');
                from = placed.end();
            }
        }
        rendered.append(text, from, text.length());
        return rendered.toString().strip();
    }

}
