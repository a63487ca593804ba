package keyfound.web.reading;

import java.util.List;

import keyfound.entry.SafeHtml;
import keyfound.web.answer.ShownEntry;
import keyfound.web.site.Head;
import keyfound.web.site.HeadedPage;
import keyfound.web.site.Source;

/// What `collection.html` prints.
///
/// @param address absolute and short
/// @param entries number of entries
/// @param parts in the file's order
public record CollectionPage(Head head, Top top, String address, int entries, Source source,
        List<Part> parts) implements HeadedPage {

    private static final int MOST_UNFOLDED = 40;

    public CollectionPage {
        parts = List.copyOf(parts);
    }

    /// Whether there are so many entries that the sections in the contents are folded.
    public boolean isLong() {
        return this.entries > MOST_UNFOLDED;
    }

    /// The part above the first entry.
    public record Top(String title, SafeHtml description, SafeHtml introduction, String lang) {
    }

    /// A section with its entries, or the entries before the first section.
    ///
    /// @param anchor empty for entries without a section, as are title and text
    /// @param level level of the heading in the page, 2 to 4
    public record Part(String anchor, String title, int level, SafeHtml text, List<Answered> entries) {

        public Part {
            entries = List.copyOf(entries);
        }

        public boolean isTitled() {
            return !this.title.isEmpty();
        }

    }

    /// An entry with its answer.
    ///
    /// @param anchors other fragment names that links may use
    /// @param level level of the heading in the page, 2 to 5
    public record Answered(String id, List<String> anchors, String href, int level, ShownEntry entry) {

        public Answered {
            anchors = List.copyOf(anchors);
        }

    }

}
