package keyfound.signature;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import keyfound.signature.token.Signature;
import keyfound.text.LowerCase;

/// Counts how many lines of a paste look alike, whatever they speak of: ordinary work
/// repeats its phrases.
final class RepeatedLines {

    private final Map<String, Integer> counts = new HashMap<>();

    private final String[] shapes;

    RepeatedLines(List<Signature> lines) {
        this.shapes = new String[lines.size()];
        IdentityHashMap<Signature, String> known = new IdentityHashMap<>();
        for (int line = 0; line < this.shapes.length; line++) {
            this.shapes[line] = known.computeIfAbsent(lines.get(line), RepeatedLines::shape);
            this.counts.merge(this.shapes[line], 1, Integer::sum);
        }
    }

    /// @param line 0-based, in the order of the lines
    int alike(int line) {
        return this.counts.getOrDefault(this.shapes[line], 1);
    }

    /// The first two words.
    private static String shape(Signature signature) {
        List<String> words = signature.words();
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> LowerCase.of(words.getFirst());
            default -> LowerCase.of(words.getFirst()) + ' ' + LowerCase.of(words.get(1));
        };
    }

}
