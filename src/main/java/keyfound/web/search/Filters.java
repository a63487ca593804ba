package keyfound.web.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import keyfound.entry.Collection;
import keyfound.entry.CollectionId;
import keyfound.publication.Catalog;
import keyfound.search.Facet;
import keyfound.search.Facets;
import keyfound.web.site.TranslationLinks;

/// The chips that narrow a result, each list only when there is something to choose.
///
/// @param langs languages of the entries
public record Filters(List<Chip> langs, List<Chip> collections, List<Chip> tags) {

    private static final int MOST_CHIPS = 12;

    public Filters {
        langs = List.copyOf(langs);
        collections = List.copyOf(collections);
        tags = List.copyOf(tags);
    }

    /// @param count number of hits with this value; 0 for a chosen value when nothing is
    /// found
    public record Chip(String text, long count, boolean on, Target target) {
    }

    static Filters of(Facets facets, Listing listing, Catalog catalog, Locale locale) {
        Refinement set = listing.refinement();
        List<Chip> langs = with(facets.langs(), set.lang().stream()).map(facet -> {
            boolean on = set.lang().filter(facet.value()::equals).isPresent();
            String name = Locale.forLanguageTag(facet.value()).getDisplayLanguage(locale);
            return new Chip(name, facet.count(), on, listing.target(set.toggleLang(facet.value())));
        }).toList();
        List<Chip> collections = with(once(facets.collections(), catalog, locale.getLanguage()),
                set.collection().map(CollectionId::value).stream())
            .map(facet -> {
                CollectionId id = new CollectionId(facet.value());
                boolean on = set.collection().filter(id::equals).isPresent();
                String title = catalog.collection(id).map(Collection::title).orElse(facet.value());
                return new Chip(title, facet.count(), on, listing.target(set.toggleCollection(id)));
            })
            .toList();
        List<Chip> tags = with(facets.tags(), set.tags().stream().sorted())
            .map(facet -> new Chip(facet.value(), facet.count(), set.tags().contains(facet.value()),
                    listing.target(set.toggleTag(facet.value()))))
            .toList();
        return new Filters(choice(langs), choice(collections), choice(tags));
    }

    /// A collection and its twins are one choice, in the reader's language.
    private static List<Facet> once(List<Facet> collections, Catalog catalog, String lang) {
        Set<String> values = collections.stream().map(Facet::value).collect(Collectors.toSet());
        return collections.stream()
            .filter(facet -> catalog.collection(new CollectionId(facet.value()))
                .filter(collection -> !collection.lang().startsWith(lang))
                .stream()
                .flatMap(collection -> TranslationLinks.collections(collection, catalog).stream())
                .noneMatch(twin -> twin.lang().startsWith(lang) && values.contains(twin.id().value())))
            .toList();
    }

    public boolean isEmpty() {
        return this.langs.isEmpty() && this.collections.isEmpty() && this.tags.isEmpty();
    }

    /// Whether one of the chips is on.
    public boolean isSet() {
        return Stream.of(this.langs, this.collections, this.tags).flatMap(List::stream).anyMatch(Chip::on);
    }

    /// A chosen value can always be removed, even when no hit has it.
    private static Stream<Facet> with(List<Facet> facets, Stream<String> set) {
        Set<String> values = facets.stream().limit(MOST_CHIPS).map(Facet::value).collect(Collectors.toSet());
        Stream<Facet> rest = set.filter(value -> !values.contains(value)).map(value -> count(facets, value));
        return Stream.concat(facets.stream().limit(MOST_CHIPS), rest);
    }

    private static Facet count(List<Facet> facets, String value) {
        return facets.stream().filter(facet -> facet.value().equals(value)).findFirst().orElse(new Facet(value, 0));
    }

    private static List<Chip> choice(List<Chip> chips) {
        return (chips.size() > 1 || chips.stream().anyMatch(Chip::on)) ? chips : List.of();
    }

}
