package keyfound.web.site;

import java.util.Arrays;
import java.util.Optional;

import keyfound.entry.EntryId;
import keyfound.feedback.Outcomes;

/// What `parts/helped.html` prints: how often an entry helped, and the question whether
/// it helped now.
///
/// @param action where the reader's answer goes
/// @param fixed number of readers who say that it fixed their problem
/// @param thanks key of the message to a reader who just answered; empty when the reader
/// is asked
/// @param search number of the search that found the entry; empty when none is remembered
/// @param reason where a reader says why it did not help; empty when nobody is asked
public record Helped(String action, long fixed, Optional<String> thanks, Optional<String> search,
        Optional<String> reason) {

    /// @param given the answer of this reader, as {@link Said} has it; may be empty
    public static Helped of(EntryId id, Outcomes outcomes, String given, Optional<String> search) {
        Optional<Said> said = Said.of(given);
        return new Helped(Addresses.outcomes(id), outcomes.of(id).fixed(), said.map(Said::thanks), search,
                said.filter(Said.FAILED::equals).map(_ -> Addresses.reasons(id)));
    }

    /// What a reader answered.
    public enum Said {

        FIXED("fixed", "helped.thanks.fixed"), FAILED("failed", "helped.thanks.failed"),

        /// It did not help, and why.
        WHY("why", "helped.thanks.why");

        private final String word;

        private final String thanks;

        Said(String word, String thanks) {
            this.word = word;
            this.thanks = thanks;
        }

        /// The word in addresses.
        public String word() {
            return this.word;
        }

        /// Key of the message.
        String thanks() {
            return this.thanks;
        }

        static Optional<Said> of(String word) {
            return Arrays.stream(values()).filter(said -> said.word.equals(word)).findFirst();
        }

    }

}
