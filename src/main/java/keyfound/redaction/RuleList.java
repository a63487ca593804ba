package keyfound.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import keyfound.text.WordList;

/// Reads `rules.txt`. The examples in it are for tests and people.
final class RuleList {

    static final List<RedactionRule> SHIPPED = parse(WordList.lines(RuleList.class, "rules.txt"));

    private String name = "";

    private HiddenKind kind = HiddenKind.SECRET;

    private String form = "";

    private List<String> starts = List.of();

    private List<PatternPiece> pieces = List.of();

    private Set<String> needs = Set.of();

    private Set<String> except = Set.of();

    private RuleList() {
    }

    /// @throws IllegalArgumentException for a line that has no meaning
    static List<RedactionRule> parse(List<String> lines) {
        List<RedactionRule> rules = new ArrayList<>();
        RuleList rule = new RuleList();
        for (String line : lines) {
            int blank = line.indexOf(' ');
            String rest = line.substring(blank + 1);
            if (line.startsWith("rule ")) {
                rule.addTo(rules);
                rule = new RuleList();
                rule.name = rest;
            }
            else {
                rule.read(line.substring(0, Math.max(0, blank)), rest);
            }
        }
        rule.addTo(rules);
        return List.copyOf(rules);
    }

    private void addTo(List<RedactionRule> rules) {
        if (!this.name.isEmpty()) {
            rules.add(new RedactionRule(this.name, this.kind, this.form, this.starts, this.pieces, this.needs,
                    this.except));
        }
    }

    private void read(String word, String rest) {
        switch (word) {
            case "kind" -> this.kind = HiddenKind.valueOf(rest.toUpperCase(Locale.ROOT).replace('-', '_'));
            case "form" -> this.form = rest;
            case "start" -> this.starts = words(rest);
            case "then" -> this.pieces = pieces(words(rest));
            case "need" -> this.needs = Set.copyOf(words(rest));
            case "except" -> this.except = Set.copyOf(words(rest));
            case "hide", "leave" -> {
            }
            default -> throw new IllegalArgumentException(
                    "rules.txt: rule '" + this.name + "' has a line that begins with '" + word + "'");
        }
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.strip().split(" +")).map(word -> word.replace("\\_", " ")).toList();
    }

    /// What stands between parentheses is the hidden part.
    private static List<PatternPiece> pieces(List<String> words) {
        List<PatternPiece> pieces = new ArrayList<>();
        boolean hidden = false;
        for (String word : words) {
            hidden |= word.startsWith("(");
            boolean last = word.endsWith(")");
            pieces.add(piece(word.substring(word.startsWith("(") ? 1 : 0, word.length() - (last ? 1 : 0)), hidden));
            hidden &= !last;
        }
        return List.copyOf(pieces);
    }

    /// `[a-z0-9]{20,}`, `[0-9]{32}`, `.`.
    private static PatternPiece piece(String piece, boolean hidden) {
        int close = piece.lastIndexOf("]{");
        if (!piece.startsWith("[") || close < 0 || !piece.endsWith("}")) {
            return new PatternPiece(true, piece, 1, 1, hidden);
        }
        String[] bounds = piece.substring(close + 2, piece.length() - 1).split(",", -1);
        String most = bounds[bounds.length - 1];
        return new PatternPiece(false, characters(piece.substring(1, close)), Integer.parseInt(bounds[0]),
                most.isEmpty() ? -1 : Integer.parseInt(most), hidden);
    }

    /// All characters of a set such as `A-Za-z0-9_-` or, beginning with `^`, all others
    /// of ASCII that are printed.
    private static String characters(String set) {
        boolean others = set.startsWith("^");
        StringBuilder all = new StringBuilder();
        for (int i = others ? 1 : 0; i < set.length(); i++) {
            char from = set.charAt(i);
            boolean range = i + 2 < set.length() && set.charAt(i + 1) == '-';
            char to = range ? set.charAt(i + 2) : from;
            for (char c = from; c <= to; c++) {
                all.append(c);
            }
            i += range ? 2 : 0;
        }
        if (!others) {
            return all.toString();
        }
        StringBuilder rest = new StringBuilder();
        for (char c = '!'; c <= '~'; c++) {
            if (all.indexOf(String.valueOf(c)) < 0) {
                rest.append(c);
            }
        }
        return rest.toString();
    }

}
