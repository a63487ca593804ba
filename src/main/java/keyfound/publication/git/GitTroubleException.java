package keyfound.publication.git;

/// The remote cannot be fetched, or the checkout cannot be brought to what was fetched.
public final class GitTroubleException extends RuntimeException {

    GitTroubleException(String message, Throwable cause) {
        super(message, cause);
    }

}
