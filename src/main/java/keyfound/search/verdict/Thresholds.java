package keyfound.search.verdict;

/// The figures that part known from similar and similar from unknown. They were chosen on
/// the judged sets of docs/relevance-log.md, for at most 2 false in 100 unknown errors.
///
/// A weight is given as a share of the most that a word can tell, a rarity as a share of
/// that of a word that no entry says.
final class Thresholds {

    /// The least weight of what a line and a message share, added up.
    static final double ENOUGH = 1.15;

    /// The same where either says all of the other, but for `EXPLAINED`.
    static final double ENOUGH_OF_EQUAL = 0.86;

    /// The same where the message is a code span of an answer.
    static final double ENOUGH_OF_SPAN = 1;

    /// The same for a code span that is less than `MENTIONED` of the line.
    static final double ENOUGH_OF_MENTIONED = 1.7;

    /// The share of a message that a line says when it is known.
    static final double COVERED = 0.9;

    /// Or else the share of the line that the message says.
    static final double EXPLAINED = 0.95;

    /// The share that is equal between the first and the last equal word.
    static final double UNBROKEN = 0.93;

    /// The same in a message of which a line says `LONG` and more.
    static final double UNBROKEN_OF_LONG = 0.88;

    /// The share that either says of the other when it is similar.
    static final double PARTLY = 0.45;

    /// The share of a line from which a message is more than mentioned in it.
    static final double MENTIONED = 0.5;

    /// A message that says less of a line is no reason for anything.
    static final double NEXT_TO_NOTHING = 0.15;

    /// A message of which a line says so much is long: nothing that follows in the line
    /// makes it another one.
    static final double LONG = 5;

    /// What a word tells that makes another message in front of the same words.
    static final double OTHER_BEGINNING = 0.5;

    /// The share of a question that an entry says when it is known.
    static final double ASKED = 0.65;

    /// The same when it is similar.
    static final double ASKED_SIMILAR = 0.35;

    /// The least rarity of what a known question and an entry share, added up.
    static final double ASKED_ENOUGH = 1;

    /// No word as rare as this is missing from a known question.
    static final double ASKED_MISSING = 0.9;

    /// The same as `ASKED_ENOUGH` when it is similar.
    static final double ASKED_TELLS = 0.3;

    private Thresholds() {
    }

}
