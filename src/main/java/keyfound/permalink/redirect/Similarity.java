package keyfound.permalink.redirect;

import java.util.Optional;

import keyfound.permalink.address.AddressKind;
import keyfound.text.sketch.Overlap;

/// Judges what speaks for an old address and one that is served now being the same. An answer is evidence only if no third
/// entry has it, of which nothing is known here.
public interface Similarity {

    /// Answers that have half of their words in common tell the same.
    double ALIKE = 0.5;

    Optional<Evidence> between(AddressedQuestion old, AddressedQuestion now);

    static Similarity of(AddressKind kind) {
        return switch (kind) {
            case ENTRY -> new OfEntries();
            case COLLECTION -> new OfCollections();
        };
    }

    /// Of entries: the question is the text, the words of the answer are in the sketch.
    final class OfEntries implements Similarity {

        /// The larger part of an answer that was split.
        private static final double PART = 0.4;

        private static final int MORE_THAN_A_NAME = 3;

        /// With fewer words an answer is a phrase that anybody writes again.
        private static final int LONG = 12;

        /// The same in pairs of ideographs: a word has one or two, and two words have one
        /// between them.
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

        /// Whether an entry that would get this id, made from its question, is another
        /// one
        /// than that which had it. That both have made the same id supports them:
        /// anything
        /// that they ask or tell alike will do.
        static boolean isOther(AddressedQuestion before, AddressedQuestion now) {
            return !asksTheSame(before, now) && !before.question().isAlike(now.question())
                    && !answersAlike(before, now);
        }

        static boolean answersAlike(AddressedQuestion before, AddressedQuestion now) {
            return before.address().sketch().overlap(now.address().sketch()).resemblance() >= ALIKE;
        }

        /// `Is it free?` may be asked in many files, and means another thing in each.
        static boolean asksTheSame(AddressedQuestion old, AddressedQuestion now) {
            return old.question().isSame(now.question())
                    && (old.question().isTelling() || old.address().file().equals(now.address().file()));
        }

        /// By the writer, who gave both their ids and asks for something else.
        private static boolean isToldApart(AddressedQuestion old, AddressedQuestion now) {
            return old.address().pinned() && now.address().pinned() && !old.question().sharesAnyWith(now.question());
        }

        /// Half an answer, or one with a paragraph more, is told from one that fills the
        /// same template with another word: nothing was replaced, and it is more than a
        /// word that is missing.
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

    /// Of collections: the ids of their entries are in the sketch, and each is in one
    /// collection only.
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
