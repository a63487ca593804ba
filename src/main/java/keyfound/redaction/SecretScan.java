package keyfound.redaction;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Goes through a text once, from left to right, and asks the rules that may begin at
/// each place.
///
/// The time is linear in the length of the text: a rule that fails has looked at a
/// bounded number of characters, and one that holds is left behind with all it has taken.
final class SecretScan {

    private final CharSequence text;

    private final RuleIndex rules;

    private final AssignedValue.Ends ends;

    private final RedactionRule email;

    private final RedactionRule ip;

    private final RedactionRule card;

    private final RedactionRule phone;

    /// Whose password options are hidden up to the end of the line.
    private @Nullable RedactionRule command;

    /// Where the last hidden part ends.
    private int floor;

    private SecretScan(CharSequence text, RuleIndex rules) {
        this.text = text;
        this.rules = rules;
        this.ends = new AssignedValue.Ends(text);
        this.email = rules.ofForm("email");
        this.ip = rules.ofForm("ip");
        this.card = rules.ofForm("card");
        this.phone = rules.ofForm("phone");
    }

    static List<HiddenPart> of(CharSequence text, RuleIndex rules) {
        return new SecretScan(text, rules).parts();
    }

    private List<HiddenPart> parts() {
        List<HiddenPart> parts = new ArrayList<>();
        int at = 0;
        while (at < this.text.length()) {
            HiddenPart part = part(at);
            if (part != null && part.end() > part.start()) {
                parts.add(part);
                this.floor = part.end();
                at = Math.max(at + 1, part.end());
            }
            else {
                at++;
            }
        }
        return List.copyOf(parts);
    }

    private @Nullable HiddenPart part(int at) {
        char c = this.text.charAt(at);
        HiddenPart part = byCharacter(c, at);
        if (part != null) {
            return part;
        }
        List<RuleIndex.Start> starts = this.rules.at(c, Ascii.at(this.text, at + 1));
        if (starts != null) {
            for (int i = 0; i < starts.size(); i++) {
                RuleIndex.Start start = starts.get(i);
                if (Ascii.startsWith(this.text, at, start.text(), start.rule().folds())) {
                    part = byRule(start.rule(), at, at + start.text().length());
                    if (part != null) {
                        return part;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable HiddenPart byCharacter(char c, int at) {
        if (Ascii.isDigit(c)) {
            if (Ascii.isDigit(Ascii.at(this.text, at - 1))) {
                return null;
            }
            HiddenPart part = CardNumbers.find(this.text, at, this.card);
            return (part == null) ? PhoneNumbers.find(this.text, at, this.phone) : part;
        }
        return switch (c) {
            case '\n' -> {
                this.command = null;
                yield null;
            }
            case '@' -> MailAddresses.find(this.text, at, this.floor, this.email);
            case '.' -> IpAddresses.four(this.text, at, this.floor, this.ip);
            case ':' -> IpAddresses.six(this.text, at, this.floor, this.ip);
            case '+', '(' -> PhoneNumbers.find(this.text, at, this.phone);
            case '-' -> (this.command == null) ? null : CommandOptions.find(this.text, this.ends, at, this.command);
            default -> null;
        };
    }

    private @Nullable HiddenPart byRule(RedactionRule rule, int at, int end) {
        return switch (rule.form()) {
            case "prefix" -> PrefixRules.find(this.text, at, end, rule);
            case "key" -> AssignedValues.find(this.text, this.ends, at, end, rule);
            case "url" -> UrlPasswords.find(this.text, at, end, rule);
            case "cookie" -> CookieValues.find(this.text, at, end, rule);
            case "pem" -> PrivateKeys.find(this.text, end, rule);
            case "home" -> HomePaths.find(this.text, at, end, rule);
            case "command" -> {
                if (CommandOptions.isCommand(this.text, at, end)) {
                    this.command = rule;
                }
                yield null;
            }
            default -> null;
        };
    }

}
