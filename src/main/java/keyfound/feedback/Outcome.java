package keyfound.feedback;

import java.util.Arrays;
import java.util.Optional;

/// What came of following an answer.
public enum Outcome {

    FIXED("fixed"), FAILED("failed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /// As it is written in the database, in forms and in JSON.
    public String word() {
        return this.word;
    }

    /// Empty when no outcome is written so.
    public static Optional<Outcome> of(String word) {
        return Arrays.stream(values()).filter(outcome -> outcome.word.equals(word)).findFirst();
    }

}
