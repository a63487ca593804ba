package keyfound.content.html;

/// Where a link leads.
public sealed interface LinkTarget {

    /// Somewhere else in the world.
    record External(String url) implements LinkTarget {
    }

    /// A place in the same file.
    ///
    /// @param fragment percent-decoded, without `#`; empty for the top of the file
    record Here(String fragment) implements LinkTarget {
    }

    /// Another Markdown file.
    ///
    /// @param path relative to the content folder, with `/` between its parts,
    /// percent-decoded
    /// @param fragment percent-decoded, without `#`; empty when there is none
    record Page(String path, String fragment) implements LinkTarget {
    }

    /// A file that is no Markdown.
    ///
    /// @param path relative to the content folder, with `/` between its parts,
    /// percent-decoded
    record Attachment(String path) implements LinkTarget {
    }

    /// Something outside of the content folder.
    record Outside(String url) implements LinkTarget {
    }

}
