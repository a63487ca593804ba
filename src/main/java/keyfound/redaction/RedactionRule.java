package keyfound.redaction;

import java.util.List;
import java.util.Set;

/// One rule of `rules.txt`, where the words are explained.
record RedactionRule(String name, HiddenKind kind, String form, List<String> starts, List<PatternPiece> pieces,
        Set<String> needs, Set<String> except) {

    boolean needs(String need) {
        return this.needs.contains(need);
    }

    /// Whether capital and small letters are the same where the rule begins.
    boolean folds() {
        return this.form.equals("key") || this.form.equals("cookie") || needs("fold");
    }

    HiddenPart hide(int start, int end) {
        return new HiddenPart(this.kind, start, end);
    }

}
