package keyfound.entry;

import java.util.List;

/// The text of a file beside its entries.
///
/// @param introduction what stands above the first entry or section
/// @param sections in the file's order
public record CollectionBody(SafeHtml introduction, List<Section> sections) {

    public CollectionBody {
        sections = List.copyOf(sections);
    }

}
