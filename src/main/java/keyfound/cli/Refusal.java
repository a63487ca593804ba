package keyfound.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Arrays;
import java.util.Objects;

import keyfound.publication.settings.NativeNames;

/// Why a command failed, in one line without a trace.
final class Refusal {

    private Refusal() {
    }

    static String reason(Exception failure) {
        return switch (failure) {
            case UncheckedIOException wrapped -> refused(Objects.requireNonNull(wrapped.getCause()));
            case IOException refused -> refused(refused);
            case InvalidPathException name -> "there is no file of the name '" + name.getInput() + "'"
                    + NativeNames.advice().map(advice -> ": " + advice).orElse("");
            case IllegalArgumentException wrong -> firstLine(wrong);
            default -> unforeseen(failure);
        };
    }

    /// Whether the failure lies in the input: a value, a file or a folder. Any other
    /// failure is internal.
    static boolean isOfTheCommand(Exception failure) {
        return switch (failure) {
            case UncheckedIOException wrapped -> isOfTheCommand(Objects.requireNonNull(wrapped.getCause()));
            case IllegalArgumentException _, FileSystemException _, CharacterCodingException _ -> true;
            default -> false;
        };
    }

    private static String refused(IOException refused) {
        return switch (refused) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case NotDirectoryException file -> file.getFile() + " is no folder";
            case AccessDeniedException closed -> closed.getFile() + " may not be read or written";
            case CharacterCodingException _ -> "a file that was named is not UTF-8 text";
            case FileSystemException told when told.getReason() != null -> told.getFile() + ": " + told.getReason();
            default -> (refused.getMessage() == null) ? refused.toString() : firstLine(refused);
        };
    }

    /// For an internal failure the maintainers need the place in our code; the first line
    /// of a trace is often the JDK's.
    private static String unforeseen(Exception failure) {
        String place = Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("keyfound."))
            .findFirst()
            .map(frame -> " (" + frame + ")")
            .orElse("");
        return "failed, which is a fault of the program: " + failure.getClass().getSimpleName() + ": "
                + firstLine(failure) + place;
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

}
