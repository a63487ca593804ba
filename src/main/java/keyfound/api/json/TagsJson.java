package keyfound.api.json;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.publication.Catalog;

/// All tags.
@Schema(name = "Tags", description = "All tags in alphabetical order.")
public record TagsJson(@Schema(description = "The tags.") List<TagJson> tags) {

    @Schema(name = "Tag", description = "A tag and how many entries bear it.")
    record TagJson(@Schema(description = "Lower case.", example = "linux") String tag,
            @Schema(description = "Address of its page.", example = "http://localhost:8080/t/linux") String url,
            @Schema(description = "Entries that bear it.", example = "2") int entries) {
    }

    public static TagsJson of(Catalog catalog, ApiLinks links) {
        return new TagsJson(catalog.tags()
            .stream()
            .map(tag -> new TagJson(tag, links.tag(tag), catalog.tagged(tag).length))
            .toList());
    }

}
