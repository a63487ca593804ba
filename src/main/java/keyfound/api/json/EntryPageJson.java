package keyfound.api.json;

import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.publication.Catalog;

/// A page of the list of entries.
@Schema(name = "EntryPage", description = "Entries in the order of the collections and their files.")
public record EntryPageJson(@Schema(description = "Entries on all pages.", example = "16") long total,
        @Schema(description = "This page, 1-based.", example = "1") int page,
        @Schema(description = "Entries a page.", example = "20") int size,
        @Schema(description = "The entries of this page.") List<EntryCardJson> entries) {

    public static EntryPageJson of(Catalog catalog, ApiFilters filters, ApiLinks links) {
        int[] admitted = Arrays.stream(catalog.listing()).filter(filters.admitted(catalog)).toArray();
        int page = filters.wantedPage();
        int size = filters.wantedSize();
        return new EntryPageJson(admitted.length, page, size,
                Arrays.stream(admitted)
                    .skip((page - 1L) * size)
                    .limit(size)
                    .mapToObj(catalog.entries()::get)
                    .map(entry -> EntryCardJson.of(entry, links))
                    .toList());
    }

}
