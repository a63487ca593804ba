package keyfound.cli.evaluation;

import keyfound.search.Verdict;

/// How often the verdict on the queries of one kind was right.
///
/// @param answerable whether the queries of this kind have a right entry
/// @param queries number of the queries
/// @param known number with the verdict known
/// @param rightFirst number with a right entry first
/// @param knownAndRight number with both
record VerdictCount(boolean answerable, int queries, int known, int rightFirst, int knownAndRight) {

    static final VerdictCount NONE = new VerdictCount(false, 0, 0, 0, 0);

    VerdictCount plus(JudgedQuery query, RankedAnswer answer) {
        int isKnown = (answer.verdict() == Verdict.KNOWN) ? 1 : 0;
        int isRight = (!answer.ids().isEmpty() && query.relevant().contains(answer.ids().getFirst())) ? 1 : 0;
        return new VerdictCount(this.answerable || !query.relevant().isEmpty(), this.queries + 1, this.known + isKnown,
                this.rightFirst + isRight, this.knownAndRight + isKnown * isRight);
    }

}
