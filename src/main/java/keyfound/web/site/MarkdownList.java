package keyfound.web.site;

/// A list of links as Markdown. Each link leads to the Markdown of its page.
public final class MarkdownList {

    private final Addresses addresses;

    private final StringBuilder text = new StringBuilder();

    public MarkdownList(String title, Addresses addresses) {
        this.addresses = addresses;
        this.text.append("# ").append(oneLine(title)).append('\n');
    }

    public MarkdownList heading(String words) {
        this.text.append("\n## ").append(oneLine(words)).append("\n\n");
        return this;
    }

    public MarkdownList paragraph(String words) {
        this.text.append('\n').append(words.strip()).append('\n');
        return this;
    }

    /// A blank line between the title and the rows.
    public MarkdownList rows() {
        this.text.append('\n');
        return this;
    }

    /// @param note what stands behind the link; empty for nothing
    public MarkdownList row(Link link, String note) {
        this.text.append("- ").append(link(link)).append(note.isBlank() ? "" : ": " + oneLine(note)).append('\n');
        return this;
    }

    public String text() {
        return this.text.toString();
    }

    private String link(Link link) {
        return "[" + oneLine(link.text()).replace("[", "\\[").replace("]", "\\]") + "]("
                + this.addresses.absolute(Addresses.markdown(link.href())) + ")";
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

}
