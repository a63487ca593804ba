package keyfound.content.html;

import keyfound.text.LowerCase;

/// Which files of the content folder are read, by their names.
public final class MarkdownNames {

    private MarkdownNames() {
    }

    /// Markdown, also with components of a site (MDX).
    public static boolean is(String path) {
        String name = LowerCase.of(path);
        return name.endsWith(".md") || name.endsWith(".mdx");
    }

}
