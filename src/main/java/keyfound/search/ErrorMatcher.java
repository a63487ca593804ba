package keyfound.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import keyfound.signature.Candidate;
import keyfound.signature.Signature;

/// Lays the telling lines of a paste beside the messages that an entry knows.
final class ErrorMatcher {

    /// Of a longer message only the beginning is compared; bounds the time of one
    /// comparison.
    private static final int MAX_UNITS = 80;

    /// Messages that share less than this of both are not worth laying side by side.
    private static final double WORTH = 0.25;

    /// Of a message whose punctuation or spelling differs: it comes behind an equal one,
    /// that is all.
    private static final double OTHER_SPELLING = 0.9;

    private final Vocabulary words;

    private final List<Line> lines = new ArrayList<>();

    ErrorMatcher(Inquiry inquiry, Vocabulary words) {
        this.words = words;
        List<Candidate> candidates = inquiry.paste().candidates();
        for (Candidate candidate : candidates.subList(0, Math.min(Inquiry.MAX_LINES, candidates.size()))) {
            List<Unit> units = Unit.of(candidate.signature(), words, MAX_UNITS);
            this.lines.add(new Line(candidate, units, keys(units), candidate.signature().render(),
                    candidate.weight() / candidates.getFirst().weight()));
        }
    }

    /// @return empty when no line shares enough with any of the messages
    Optional<ErrorMatch> best(List<KnownError> errors) {
        Optional<ErrorMatch> best = Optional.empty();
        for (KnownError known : errors) {
            Signature signature = Signature.of(known.text());
            List<Unit> written = Unit.of(signature, this.words, MAX_UNITS);
            String rendered = signature.render();
            for (Line line : this.lines) {
                if (isWorthwhile(line, written)) {
                    ErrorMatch match = match(line, known, written, rendered);
                    if (best.isEmpty() || match.score() > best.get().score()) {
                        best = Optional.of(match);
                    }
                }
            }
        }
        return best;
    }

    private ErrorMatch match(Line line, KnownError known, List<Unit> written, String rendered) {
        Alignment alignment = Alignment.of(line.units(), written, this.words);
        double covered = Math.max(alignment.coverage(), alignment.explained());
        double exact = line.rendered().contains(rendered) ? 1 : OTHER_SPELLING;
        double score = alignment.matched() * covered * exact * Math.sqrt(line.weight());
        return new ErrorMatch(line.candidate(), known, alignment, score, line.units(), written);
    }

    private boolean isWorthwhile(Line line, List<Unit> written) {
        double shared = 0;
        double all = 0;
        for (Unit unit : written) {
            double weight = (unit.kind() == Unit.Kind.SLOT) ? 0 : this.words.rarity(unit.key());
            all += weight;
            shared += line.keys().contains(unit.key()) ? weight : 0;
        }
        return shared > 0 && (shared >= WORTH * all || shared >= WORTH * line.all(this.words));
    }

    private static Set<String> keys(List<Unit> units) {
        Set<String> keys = new HashSet<>();
        units.forEach(unit -> keys.add(unit.key()));
        return keys;
    }

    /// @param weight how telling the line is beside the most telling one, 0 to 1
    private record Line(Candidate candidate, List<Unit> units, Set<String> keys, String rendered, double weight) {

        double all(Vocabulary words) {
            return this.units.stream()
                .filter(unit -> unit.kind() != Unit.Kind.SLOT)
                .mapToDouble(unit -> words.rarity(unit.key()))
                .sum();
        }

    }

}
