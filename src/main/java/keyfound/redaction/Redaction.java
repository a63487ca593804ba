package keyfound.redaction;

import java.util.List;

/// Hides what nobody wants to see kept: keys, tokens, passwords, cookies, addresses,
/// names of users, numbers of cards and phones.
public final class Redaction {

    private Redaction() {
    }

    public static RedactedText of(String text) {
        List<HiddenPart> hidden = SecretScan.of(text, RuleIndex.SHIPPED);
        if (hidden.isEmpty()) {
            return new RedactedText(text, hidden);
        }
        StringBuilder redacted = new StringBuilder(text.length());
        int from = 0;
        for (HiddenPart part : hidden) {
            redacted.append(text, from, part.start()).append(part.kind().placeholder());
            from = part.end();
        }
        return new RedactedText(redacted.append(text, from, text.length()).toString(), hidden);
    }

    /// The rules for a program in the browser, as JSON.
    public static String rulesJson() {
        return RulesJson.of(RuleList.SHIPPED);
    }

}
