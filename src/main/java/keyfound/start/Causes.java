package keyfound.start;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

import org.springframework.core.NestedExceptionUtils;

/// Searches the causes of a failure.
final class Causes {

    private Causes() {
    }

    /// The failure itself or its first cause of this type.
    static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (type.isInstance(link)) {
                return Optional.of(type.cast(link));
            }
        }
        return Optional.empty();
    }

    /// The message of the deepest cause, in one line.
    static String deepest(Throwable failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("").strip();
        return (root.getMessage() == null || message.isEmpty()) ? root.getClass().getSimpleName() : message;
    }

    /// What the file system refused: its exceptions often say nothing but the file's
    /// name.
    static String words(IOException refused) {
        return switch (refused) {
            case AccessDeniedException _ -> "access is denied";
            case FileAlreadyExistsException taken -> taken.getFile() + " is no folder";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case FileSystemException told when told.getReason() != null -> told.getReason();
            default -> String.valueOf(refused.getMessage());
        };
    }

}
