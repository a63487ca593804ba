package keyfound.publication.git;

/// The remote cannot be fetched, or the fetched commit cannot be checked out.
public final class GitTroubleException extends RuntimeException {

    GitTroubleException(String message, Throwable cause) {
        super(message, cause);
    }

}
