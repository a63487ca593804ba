package keyfound.entry;

import java.util.List;

/// One FAQ file, without its entries.
///
/// @param file path relative to the content folder, with `/` between its parts
/// @param description one plain sentence; empty when the file gives none
/// @param introduction what stands above the first entry or section
/// @param sections in the file's order
/// @param lang BCP 47 language of the file as a whole
/// @param tags of the file, inherited by every entry
/// @param product what the file is about, as written; empty when not said
/// @param order from front matter; collections are listed by order, then title; `Integer.MAX_VALUE` when not said
public record Collection(CollectionId id, String file, String title, String description, SafeHtml introduction,
        List<Section> sections, String lang, List<String> tags, String product, int order) {

    public Collection {
        if (title.isBlank()) {
            throw new IllegalArgumentException("collection '" + id + "' has no title");
        }
        sections = List.copyOf(sections);
        tags = List.copyOf(tags);
    }

    public Collection named(CollectionId newId) {
        return new Collection(newId, this.file, this.title, this.description, this.introduction, this.sections,
                this.lang, this.tags, this.product, this.order);
    }

}
