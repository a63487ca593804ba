package keyfound.search;

import java.util.List;

/// The values a result can be narrowed to, each list by descending count, then by value.
public record Facets(List<Facet> langs, List<Facet> tags, List<Facet> collections) {

    public static final Facets NONE = new Facets(List.of(), List.of(), List.of());

    public Facets {
        langs = List.copyOf(langs);
        tags = List.copyOf(tags);
        collections = List.copyOf(collections);
    }

}
