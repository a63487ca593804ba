package keyfound.publication.writing;

import java.util.regex.Pattern;

/// Paths in the content folder that a maintainer may write to.
final class ContentPath {

    /// No part begins with a dot: neither `..` nor a hidden file.
    private static final String NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N} _.-]*";

    private static final Pattern MARKDOWN = Pattern.compile("(?:" + NAME + "/){0,8}" + NAME + "\\.md");

    private static final int LONGEST = 200;

    private ContentPath() {
    }

    /// @throws TextRefusedException when it is no path of a Markdown file
    static void check(String path) {
        if (path.length() > LONGEST || !MARKDOWN.matcher(path).matches()) {
            throw new TextRefusedException(
                    "'" + path + "' is no path of a Markdown file in the content folder, such as printing/jams.md");
        }
    }

    /// The path of a file beside another one.
    static String beside(String path, String name) {
        return path.substring(0, path.lastIndexOf('/') + 1) + name;
    }

}
