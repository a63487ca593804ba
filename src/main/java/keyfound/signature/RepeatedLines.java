package keyfound.signature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import keyfound.signature.token.Signature;
import keyfound.text.LowerCase;

/// Counts how many lines of a paste look alike, whatever they speak of: ordinary work
/// repeats its phrases.
final class RepeatedLines {

    private final Map<String, Integer> counts = new HashMap<>();

    RepeatedLines(List<Signature> lines) {
        lines.forEach(line -> this.counts.merge(shape(line), 1, Integer::sum));
    }

    int alike(Signature signature) {
        return this.counts.getOrDefault(shape(signature), 1);
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
