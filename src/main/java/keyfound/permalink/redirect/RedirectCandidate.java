package keyfound.permalink.redirect;

import java.util.Comparator;

/// An entry that an old address may lead to.
///
/// @param home the entry served now
/// @param bond the evidence for the redirect
/// @param resemblance similarity of the answers, 0 to 1
record RedirectCandidate(AddressedQuestion old, AddressedQuestion home, Evidence bond, double resemblance) {

    /// The best first. Where the answers make no difference, the file does, and the place
    /// in it: both only support, and never decide alone.
    static final Comparator<RedirectCandidate> BEST_FIRST = Comparator.comparing(RedirectCandidate::bond)
        .thenComparing(Comparator.comparingDouble(RedirectCandidate::resemblance).reversed())
        .thenComparing(Comparator.comparingDouble(RedirectCandidate::shareOfQuestions).reversed())
        .thenComparing(proposal -> !proposal.isInOneFile())
        .thenComparing(proposal -> !proposal.old.isAtPlaceOf(proposal.home))
        .thenComparing(proposal -> proposal.home.id());

    static RedirectCandidate of(AddressedQuestion old, AddressedQuestion home, Evidence bond) {
        return new RedirectCandidate(old, home, bond,
                old.address().sketch().overlap(home.address().sketch()).resemblance());
    }

    /// Whether the question is nearly the same and the answer similar, also where the
    /// answer alone would be evidence if no other entry had it.
    boolean isReworded() {
        return this.bond == Evidence.REWORDED
                || (this.bond == Evidence.ANSWER && this.old.question().isAlike(this.home.question()));
    }

    /// Whether no other candidate could be better.
    boolean isCertain() {
        return this.bond == Evidence.SAME || (this.bond == Evidence.ANSWER && this.resemblance == 1);
    }

    boolean isInOneFile() {
        return this.old.isInFileOf(this.home);
    }

    /// Whether answer, question or file make this candidate clearly better than the
    /// other.
    boolean isClearlyBetterThan(RedirectCandidate other) {
        return this.resemblance > other.resemblance || shareOfQuestions() > other.shareOfQuestions()
                || (isInOneFile() && !other.isInOneFile());
    }

    private double shareOfQuestions() {
        return this.old.question().share(this.home.question());
    }

}
