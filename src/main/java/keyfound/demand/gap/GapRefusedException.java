package keyfound.demand.gap;

/// A decision about a gap that cannot be. Its message says why.
public final class GapRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GapRefusedException(String message) {
        super(message);
    }

}
