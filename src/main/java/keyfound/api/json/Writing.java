package keyfound.api.json;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.entry.SourceLocation;
import keyfound.publication.Catalog;
import keyfound.publication.git.Provenance;
import keyfound.publication.source.FileOrigins;

/// Where, when and by whom an entry or a collection was written.
///
/// @param updated empty when it is not known
/// @param contributors the latest first
public record Writing(Optional<Instant> updated, List<String> contributors, SourceJson source) {

    @Schema(name = "Source", description = "A place in the content folder.")
    record SourceJson(
            @Schema(description = "Path relative to the content folder.", example = "venus-cluster/en.md") String file,
            @Schema(description = "1-based; 0 when the file as a whole is meant.", example = "79") int line,
            @Schema(description = "Full id of the commit that changed the file last; null when git does not tell.",
                    nullable = true) Optional<String> commit,
            @Schema(description = "Page on which the file is edited; null for a hosting service that is not known.",
                    nullable = true) Optional<String> edit) {
    }

    public static Writing of(SourceLocation place, Catalog catalog, FileOrigins origins) {
        Optional<Provenance> provenance = origins.of(place.file());
        return new Writing(catalog.file(place).flatMap(origins::updated),
                provenance.map(Provenance::contributors).orElse(List.of()),
                new SourceJson(place.file(), place.line(),
                        provenance.flatMap(Provenance::change).map(Provenance.Change::commit),
                        provenance.flatMap(Provenance::edit).map(URI::toASCIIString)));
    }

}
