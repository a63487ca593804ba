package keyfound.demand.question;

/// A question that is not taken. Its message says why, for programs.
public final class QuestionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    QuestionRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return this.reason;
    }

    /// Why, for pages.
    public enum Reason {

        EMPTY, LONG

    }

}
