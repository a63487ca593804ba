package keyfound.access;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/// One rule of `keyfound.access.collections`: which files, and the groups that see their
/// collections.
///
/// Written `internal/**: staff support`. The group `everybody` has every reader, the
/// group `signed-in` everybody whom the server knows.
final class VisibilityRule {

    static final String EVERYBODY = "everybody";

    static final String SIGNED_IN = "signed-in";

    private final String glob;

    private final PathMatcher files;

    private final Set<String> groups;

    private VisibilityRule(String glob, PathMatcher files, Set<String> groups) {
        this.glob = glob;
        this.files = files;
        this.groups = groups;
    }

    /// @throws IllegalArgumentException when the text is no rule
    static VisibilityRule of(String text) {
        int colon = text.lastIndexOf(':');
        String glob = text.substring(0, Math.max(colon, 0)).strip();
        Set<String> groups = new LinkedHashSet<>(Arrays.asList(text.substring(colon + 1).strip().split("\\s+")));
        if (glob.isEmpty() || groups.contains("")) {
            throw new IllegalArgumentException("is not a rule as 'internal/**: staff support'");
        }
        try {
            return new VisibilityRule(glob, FileSystems.getDefault().getPathMatcher("glob:" + glob),
                    Set.copyOf(groups));
        }
        catch (PatternSyntaxException ex) {
            throw new IllegalArgumentException("has a broken pattern: " + ex.getDescription(), ex);
        }
    }

    String glob() {
        return this.glob;
    }

    Set<String> groups() {
        return this.groups;
    }

    /// @param path relative to the content folder
    boolean isAbout(String path) {
        return this.files.matches(Path.of(path));
    }

    boolean admits(Audience audience) {
        return this.groups.contains(EVERYBODY) || (audience.signedIn() && this.groups.contains(SIGNED_IN))
                || audience.groups().stream().anyMatch(this.groups::contains);
    }

}
