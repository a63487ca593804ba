package keyfound.permalink.redirect;

import keyfound.permalink.address.Address;

/// What stood under an id, and what stands under the same id now.
record SameAddress(Address before, Address now) {

    boolean asksTheSame() {
        return QuestionWords.of(this.before.text()).isSame(QuestionWords.of(this.now.text()));
    }

    /// Whether most of the answer is not what it was.
    boolean answersOtherwise() {
        return !this.before.sketch().isEmpty() && !this.now.sketch().isEmpty()
                && this.before.sketch().overlap(this.now.sketch()).resemblance() < Similarity.ALIKE;
    }

}
