package keyfound.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import keyfound.signature.Candidate;
import keyfound.signature.Signature;

/// How much of a question an entry's own question and messages say, each word weighed by its rarity.
final class QuestionCoverage {

    private static final int MAX_UNITS = 200;

    private final Vocabulary words;

    private final Map<String, Double> asked = new LinkedHashMap<>();

    QuestionCoverage(Inquiry inquiry, Vocabulary words) {
        this.words = words;
        for (Candidate line : inquiry.paste()
            .candidates()
            .subList(0, Math.min(Inquiry.MAX_LINES, inquiry.paste().candidates().size()))) {
            for (Unit unit : Unit.of(line.signature(), words, MAX_UNITS)) {
                this.asked.put(unit.key(), words.rarity(unit.key()));
            }
        }
    }

    /// @return 0 to 1
    double of(Nearby nearby) {
        Set<String> said = new HashSet<>();
        say(said, nearby.question());
        nearby.errors().forEach(error -> say(said, error.text()));
        double all = 0;
        double covered = 0;
        for (Map.Entry<String, Double> word : this.asked.entrySet()) {
            all += word.getValue();
            covered += said.contains(word.getKey()) ? word.getValue() : 0;
        }
        return (all == 0) ? 0 : covered / all;
    }

    private void say(Set<String> said, String text) {
        List<Unit> units = Unit.of(Signature.of(text), this.words, MAX_UNITS);
        units.forEach(unit -> said.add(unit.key()));
    }

}
