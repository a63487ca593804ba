package keyfound.feedback;

import java.util.Arrays;
import java.util.Optional;

/// Whether an answer helped.
public enum Outcome {

    FIXED("fixed"), FAILED("failed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /// The word in the database, in forms and in JSON.
    public String word() {
        return this.word;
    }

    /// The outcome of that word; empty when there is none.
    public static Optional<Outcome> of(String word) {
        return Arrays.stream(values()).filter(outcome -> outcome.word.equals(word)).findFirst();
    }

}
