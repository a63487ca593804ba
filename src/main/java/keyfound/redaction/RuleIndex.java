package keyfound.redaction;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Finds the rules that may begin with two given characters, in one look.
final class RuleIndex {

    private static final int SLOTS = 4096;

    /// Forms that are found by a character of their own, not by a text.
    private static final List<String> BY_CHARACTER = List.of("email", "ip", "card", "phone");

    static final RuleIndex SHIPPED = new RuleIndex(RuleList.SHIPPED);

    private final @Nullable List<Start>[] slots;

    private final List<RedactionRule> rules;

    @SuppressWarnings({ "unchecked", "rawtypes" })
    RuleIndex(List<RedactionRule> rules) {
        this.rules = rules;
        this.slots = new List[SLOTS];
        for (RedactionRule rule : rules) {
            for (String start : BY_CHARACTER.contains(rule.form()) ? List.<String>of() : rule.starts()) {
                int slot = slot(start.charAt(0), start.charAt(1));
                List<Start> there = this.slots[slot];
                if (there == null) {
                    there = new ArrayList<>();
                    this.slots[slot] = there;
                }
                there.add(new Start(start, rule));
            }
        }
    }

    @Nullable List<Start> at(char first, char second) {
        return this.slots[slot(first, second)];
    }

    /// The only rule of a form.
    RedactionRule ofForm(String form) {
        return this.rules.stream().filter(rule -> rule.form().equals(form)).findFirst().orElseThrow();
    }

    private static int slot(char first, char second) {
        return (Ascii.fold(first) * 67 + Ascii.fold(second)) & (SLOTS - 1);
    }

    /// @param text what the rule may begin with
    record Start(String text, RedactionRule rule) {
    }

}
