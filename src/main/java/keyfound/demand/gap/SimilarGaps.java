package keyfound.demand.gap;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import keyfound.signature.token.Signature;
import keyfound.text.sketch.Sketch;

/// Finds the gaps that may be another one in other words.
@Component
public final class SimilarGaps {

    /// So many of the open ones are looked at, those that hurt most.
    private static final int MOST_COMPARED = 2000;

    /// From this share of common words on, two are likely the same.
    private static final double LIKELY = 0.5;

    private final Gaps gaps;

    SimilarGaps(Gaps gaps) {
        this.gaps = gaps;
    }

    /// Open gaps beside this one, those with the most words in common first.
    public List<Similar> to(Gap gap, int most) {
        Signature own = Signature.ofWhole(gap.signature());
        Sketch words = Sketch.ofWords(own.words().stream());
        return this.gaps.list(GapState.Kind.OPEN, 1, MOST_COMPARED)
            .stream()
            .filter(other -> !other.id().equals(gap.id()))
            .map(other -> new Similar(other, common(own, words, Signature.ofWhole(other.signature()))))
            .sorted(Comparator.comparingDouble(similar -> -similar.common()))
            .limit(most)
            .toList();
    }

    /// Messages with different codes are different errors.
    private static double common(Signature own, Sketch words, Signature other) {
        boolean sameCodes = own.codes().isEmpty() == other.codes().isEmpty()
                && (own.codes().isEmpty() || !Collections.disjoint(own.codes(), other.codes()));
        return sameCodes ? words.resemblance(Sketch.ofWords(other.words().stream())) : 0;
    }

    /// A gap beside another one.
    ///
    /// @param common share of words that both have, 0 to 1; 0 for another code
    public record Similar(Gap gap, double common) {

        public boolean isLikely() {
            return this.common >= LIKELY;
        }

    }

}
