package keyfound.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import keyfound.signature.Candidate;

/// How much of a question an entry's own question and messages say, each word weighed by its rarity.
final class QuestionCoverage {

    private final Map<String, Double> asked = new LinkedHashMap<>();

    QuestionCoverage(Inquiry inquiry, Vocabulary words) {
        for (Candidate line : inquiry.paste()
            .candidates()
            .subList(0, Math.min(Inquiry.MAX_LINES, inquiry.paste().candidates().size()))) {
            for (Unit unit : Wording.of(line.signature(), words).units()) {
                this.asked.put(unit.key(), words.rarity(unit.key()));
            }
        }
    }

    /// @return 0 to 1
    double of(Nearby nearby) {
        Set<String> said = new HashSet<>();
        nearby.question().units().forEach(unit -> said.add(unit.key()));
        nearby.errors().forEach(error -> error.wording().units().forEach(unit -> said.add(unit.key())));
        double all = 0;
        double covered = 0;
        for (Map.Entry<String, Double> word : this.asked.entrySet()) {
            all += word.getValue();
            covered += said.contains(word.getKey()) ? word.getValue() : 0;
        }
        return (all == 0) ? 0 : covered / all;
    }

}
