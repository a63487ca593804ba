package keyfound.publication.settings;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How this system encodes file names and arguments. Where the locale is `C`, Java
/// replaces every byte beyond ASCII by a character without meaning, and cannot find the
/// file again.
public final class NativeNames {

    /// The character that Java puts in place of a byte it cannot read.
    private static final char UNREAD = '\uFFFD';

    private NativeNames() {
    }

    /// What to do when names are not read as UTF-8; empty when they are, and on Windows,
    /// which keeps names as they are.
    public static Optional<String> advice() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        boolean understood = encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name()) || File.separatorChar != '/';
        return understood ? Optional.empty() : Optional.of("file names and arguments that are not ASCII cannot be read "
                + "in this locale (" + encoding + "); set LC_ALL=C.UTF-8");
    }

    public static boolean isUnread(String argument) {
        return argument.indexOf(UNREAD) >= 0;
    }

}
