package keyfound.entry;

import java.util.List;

/// One FAQ file, without its entries.
///
/// @param file path relative to the content folder, with `/` between its parts
/// @param labels language of the file as a whole, and the tags that every entry inherits
public record Collection(CollectionId id, String file, CollectionHead head, Labels labels, CollectionBody body) {

    public Collection {
        if (head.title().isBlank()) {
            throw new IllegalArgumentException("collection '" + id + "' has no title");
        }
    }

    public Collection named(CollectionId newId) {
        return new Collection(newId, this.file, this.head, this.labels, this.body);
    }

    public String title() {
        return this.head.title();
    }

    public String description() {
        return this.head.description();
    }

    public String product() {
        return this.head.product();
    }

    public int order() {
        return this.head.order();
    }

    public String group() {
        return this.head.group();
    }

    public boolean reference() {
        return this.head.reference();
    }

    public String lang() {
        return this.labels.lang();
    }

    public List<String> tags() {
        return this.labels.tags();
    }

    public SafeHtml introduction() {
        return this.body.introduction();
    }

    public List<Section> sections() {
        return this.body.sections();
    }

}
