package keyfound.permalink.redirect;

import java.util.Comparator;

/// A target that an old address may have.
///
/// @param resemblance of the answers, 0 to 1
record RedirectCandidate(AddressedQuestion old, AddressedQuestion target, Evidence evidence, double resemblance) {

    /// The best first. Where the answers tell no difference the file does, and the place
    /// in it: they support, and never decide alone.
    static final Comparator<RedirectCandidate> BEST_FIRST = Comparator.comparing(RedirectCandidate::evidence)
        .thenComparing(Comparator.comparingDouble(RedirectCandidate::resemblance).reversed())
        .thenComparing(Comparator.comparingDouble(RedirectCandidate::shareOfQuestions).reversed())
        .thenComparing(candidate -> !candidate.isInOneFile())
        .thenComparing(candidate -> !candidate.old.isAtPlaceOf(candidate.target))
        .thenComparing(candidate -> candidate.target.id());

    static RedirectCandidate of(AddressedQuestion old, AddressedQuestion target, Evidence evidence) {
        return new RedirectCandidate(old, target, evidence,
                old.address().sketch().overlap(target.address().sketch()).resemblance());
    }

    /// Whether the question is nearly the same and the answer similar, also where the
    /// answer alone would be evidence if no other entry had it.
    boolean isReworded() {
        return this.evidence == Evidence.REWORDED
                || (this.evidence == Evidence.ANSWER && this.old.question().isAlike(this.target.question()));
    }

    /// Whether no other candidate could be better.
    boolean isCertain() {
        return this.evidence == Evidence.SAME || (this.evidence == Evidence.ANSWER && this.resemblance == 1);
    }

    boolean isInOneFile() {
        return this.old.isInFileOf(this.target);
    }

    /// Whether answer, question or file make this candidate clearly better than the
    /// other.
    boolean isClearlyBetterThan(RedirectCandidate other) {
        return this.resemblance > other.resemblance || shareOfQuestions() > other.shareOfQuestions()
                || (isInOneFile() && !other.isInOneFile());
    }

    private double shareOfQuestions() {
        return this.old.question().share(this.target.question());
    }

}
