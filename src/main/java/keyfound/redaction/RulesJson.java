package keyfound.redaction;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the rules for the program in the browser.
final class RulesJson {

    private RulesJson() {
    }

    static String of(List<RedactionRule> rules) {
        return rules.stream().map(RulesJson::rule).collect(Collectors.joining(",\n", "[", "]\n"));
    }

    private static String rule(RedactionRule rule) {
        return "{\"name\":" + text(rule.name()) + ",\"kind\":" + text(rule.kind().word()) + ",\"form\":"
                + text(rule.form()) + ",\"fold\":" + rule.folds() + ",\"starts\":" + texts(rule.starts())
                + ",\"pieces\":"
                + rule.pieces().stream().map(RulesJson::piece).collect(Collectors.joining(",", "[", "]"))
                + ",\"needs\":" + texts(rule.needs().stream().sorted().toList()) + ",\"except\":"
                + texts(rule.except().stream().sorted().toList()) + "}";
    }

    private static String piece(PatternPiece piece) {
        return "{\"literal\":" + piece.literal() + ",\"characters\":" + text(piece.characters()) + ",\"least\":"
                + piece.least() + ",\"most\":" + piece.most() + ",\"hidden\":" + piece.hidden() + "}";
    }

    private static String texts(Collection<String> texts) {
        return texts.stream().map(RulesJson::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

}
