package keyfound.permalink.redirect;

import java.util.Optional;

import keyfound.permalink.address.AddressKind;
import keyfound.text.sketch.Overlap;

/// Judges the evidence between an old address and one that is served now. Evidence by the
/// answer holds only if no third entry has the answer; this class does not know of a
/// third.
public interface Similarity {

    /// Answers with half of their words in common say the same.
    double ALIKE = 0.5;

    Optional<Evidence> between(AddressedQuestion old, AddressedQuestion now);

    static Similarity of(AddressKind kind) {
        return switch (kind) {
            case ENTRY -> new OfEntries();
            case COLLECTION -> new OfCollections();
        };
    }

    /// For entries: the text is the question, and the sketch holds the words of the
    /// answer.
    final class OfEntries implements Similarity {

        /// The share of words that the larger part of a split answer keeps.
        private static final double PART = 0.4;

        private static final int MORE_THAN_A_NAME = 3;

        /// An answer with fewer words is a phrase that anybody may write again.
        private static final int LONG = 12;

        /// The same in pairs of ideographs: a word has one or two ideographs, and two
        /// words have one pair between them.
        private static final int LONG_IN_SIGNS = 18;

        @Override
        public Optional<Evidence> between(AddressedQuestion old, AddressedQuestion now) {
            Overlap answers = old.address().sketch().overlap(now.address().sketch());
            boolean alike = answers.resemblance() >= ALIKE;
            if (asksTheSame(old, now)) {
                return Optional.of(alike ? Evidence.SAME : Evidence.QUESTION);
            }
            if (isToldApart(old, now)) {
                return Optional.empty();
            }
            if (isLong(old, now) && isSameOrPart(old, now, answers)) {
                return Optional.of(Evidence.ANSWER);
            }
            return (alike && old.question().isAlike(now.question())) ? Optional.of(Evidence.REWORDED)
                    : Optional.empty();
        }

        /// Whether an entry that would get this id from its question differs from the
        /// entry that had it. Both made the same id, which is evidence already, so any
        /// further similarity of question or answer will do.
        static boolean isOther(AddressedQuestion before, AddressedQuestion now) {
            return !asksTheSame(before, now) && !before.question().isAlike(now.question())
                    && !answersAlike(before, now);
        }

        static boolean answersAlike(AddressedQuestion before, AddressedQuestion now) {
            return before.address().sketch().overlap(now.address().sketch()).resemblance() >= ALIKE;
        }

        /// `Is it free?` may be asked in many files, and means something else in each.
        static boolean asksTheSame(AddressedQuestion old, AddressedQuestion now) {
            return old.question().isSame(now.question())
                    && (old.question().isTelling() || old.address().file().equals(now.address().file()));
        }

        /// Whether the writer tells them apart: both ids are written, and the questions
        /// differ.
        private static boolean isToldApart(AddressedQuestion old, AddressedQuestion now) {
            return old.address().pinned() && now.address().pinned() && !old.question().sharesAnyWith(now.question());
        }

        /// Half an answer, or an answer with a paragraph more, differs from one that
        /// fills the same template with another word: no word was replaced, and more than
        /// one word is missing.
        private static boolean isSameOrPart(AddressedQuestion old, AddressedQuestion now, Overlap answers) {
            String before = old.address().print();
            boolean unknown = before.isEmpty() || now.address().print().isEmpty();
            boolean same = unknown || before.equals(now.address().print());
            return answers.isPart() && answers.resemblance() >= PART
                    && (same || answers.onlyMine() + answers.onlyTheirs() >= MORE_THAN_A_NAME);
        }

        private static boolean isLong(AddressedQuestion old, AddressedQuestion now) {
            boolean signs = old.question().hasSigns() || now.question().hasSigns();
            return Math.min(old.address().sketch().size(),
                    now.address().sketch().size()) >= (signs ? LONG_IN_SIGNS : LONG);
        }

    }

    /// For collections: the sketch holds the ids of their entries, each of which is in
    /// one collection only.
    final class OfCollections implements Similarity {

        private static final double HALF = 0.5;

        @Override
        public Optional<Evidence> between(AddressedQuestion old, AddressedQuestion now) {
            Overlap entries = old.address().sketch().overlap(now.address().sketch());
            int smaller = entries.common() + Math.min(entries.onlyMine(), entries.onlyTheirs());
            return (entries.common() > 0 && entries.common() >= HALF * smaller) ? Optional.of(Evidence.SAME)
                    : Optional.empty();
        }

    }

}
