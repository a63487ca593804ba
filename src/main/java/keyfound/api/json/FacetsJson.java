package keyfound.api.json;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.search.Facet;
import keyfound.search.Facets;

/// The values by which a result can be narrowed.
@Schema(name = "Facets", description = "Values to narrow the result to, by descending count.")
record FacetsJson(@Schema(description = "For the parameter `lang`.") List<FacetJson> langs,
        @Schema(description = "For the parameter `tag`.") List<FacetJson> tags,
        @Schema(description = "For the parameter `collection`.") List<FacetJson> collections) {

    @Schema(name = "Facet", description = "A value and how many hits bear it.")
    record FacetJson(@Schema(description = "As the parameter takes it.", example = "en") String value,
            @Schema(description = "Hits on all pages.", example = "3") long count) {
    }

    static FacetsJson of(Facets facets) {
        return new FacetsJson(list(facets.langs()), list(facets.tags()), list(facets.collections()));
    }

    private static List<FacetJson> list(List<Facet> facets) {
        return facets.stream().map(facet -> new FacetJson(facet.value(), facet.count())).toList();
    }

}
