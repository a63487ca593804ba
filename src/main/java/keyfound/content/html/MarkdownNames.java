package keyfound.content.html;

import java.util.Locale;

/// Which files of the content folder are read, by their names.
public final class MarkdownNames {

    private MarkdownNames() {
    }

    /// Markdown, also with components of a site (MDX).
    public static boolean is(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".mdx");
    }

}
