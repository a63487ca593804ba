package keyfound.api.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.entry.Collection;
import keyfound.entry.SourceLocation;
import keyfound.publication.Catalog;
import keyfound.publication.source.FileOrigins;

/// All collections.
@Schema(name = "Collections", description = "All collections in the order in which they are listed.")
public record CollectionsJson(@Schema(description = "One for each FAQ file.") List<CollectionJson> collections) {

    @Schema(name = "Collection", description = "One FAQ file.")
    record CollectionJson(@Schema(description = "Permanent id.", example = "venus-cluster-en") String id,
            @Schema(description = "Address of its page.",
                    example = "http://localhost:8080/c/venus-cluster-en") String url,
            @Schema(description = "Title.", example = "venus-cluster (damocles) Q&A") String title,
            @Schema(description = "One plain sentence; may be empty.") String description,
            @Schema(description = "BCP 47 language of the file as a whole.", example = "en") String lang,
            @Schema(description = "What it is about; may be empty.", example = "venus-cluster") String product,
            @Schema(description = "Tags of the file.") List<String> tags,
            @Schema(description = "Path relative to the content folder.", example = "venus-cluster/en.md") String file,
            @Schema(description = "How many entries it has.", example = "8") int entries,
            @Schema(description = "When its file was changed; null when that was before the history at hand.",
                    nullable = true) Optional<Instant> updated,
            @Schema(description = "Who changed it, the latest first; empty outside of git.") List<String> contributors) {
    }

    public static CollectionsJson of(Catalog catalog, FileOrigins origins, ApiLinks links) {
        return new CollectionsJson(
                catalog.collections().stream().map(collection -> of(collection, catalog, origins, links)).toList());
    }

    private static CollectionJson of(Collection collection, Catalog catalog, FileOrigins origins, ApiLinks links) {
        Writing writing = Writing.of(new SourceLocation(collection.file(), 0), catalog, origins);
        return new CollectionJson(collection.id().value(), links.collection(collection.id()), collection.title(),
                collection.description(), collection.lang(), collection.product(), collection.tags(), collection.file(),
                catalog.entries(collection.id()).size(), writing.updated(), writing.contributors());
    }

}
