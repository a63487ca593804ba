package keyfound.api.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import keyfound.entry.CollectionId;
import keyfound.publication.Catalog;
import keyfound.search.SearchQuery;

/// The filters of a list or a result, and the page wanted.
///
/// @param page 1-based; null for the first
/// @param size null for 20
public record ApiFilters(
        @Parameter(description = "Only entries of this language.", example = "en") @Nullable String lang,
        @Parameter(
                description = "Only entries that bear this tag; may be repeated, then all of them.") @Nullable List<String> tag,
        @Parameter(description = "Only entries of the collection with this id.",
                example = "venus-cluster-en") @Nullable String collection,
        @Parameter(description = "Page, 1-based.",
                schema = @Schema(type = "integer", minimum = "1", defaultValue = "1")) @Nullable Integer page,
        @Parameter(description = "Hits a page.", schema = @Schema(type = "integer", minimum = "1", maximum = "100",
                defaultValue = "20")) @Nullable Integer size) {

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z0-9-]{0,35}");

    private static final Pattern COLLECTION_ID = Pattern.compile("([a-z0-9][a-z0-9._-]{0,119})?");

    public ApiFilters {
        if (lang != null && !LANGUAGE_TAG.matcher(lang).matches()) {
            throw new WrongParameterException("lang", lang, "is not a language tag such as en or zh-CN");
        }
        if (collection != null && !COLLECTION_ID.matcher(collection).matches()) {
            throw new WrongParameterException("collection", collection, "is not the id of a collection");
        }
        if (page != null) {
            WrongParameterException.requireBetweenOneAnd(Integer.MAX_VALUE, "page", page);
        }
        if (size != null) {
            WrongParameterException.requireBetweenOneAnd(SearchQuery.MAX_SIZE, "size", size);
        }
    }

    public SearchQuery query(String text) {
        return new SearchQuery(text, wantedLang(), tags(), wantedCollection(), wantedPage(), wantedSize());
    }

    /// Whether the entry with a number is wanted.
    IntPredicate admitted(Catalog catalog) {
        Optional<String> lang = wantedLang();
        Optional<CollectionId> collection = wantedCollection();
        Set<String> tags = tags();
        return number -> lang.map(catalog.labels(number).lang()::equals).orElse(true)
                && collection.map(wanted -> wanted.equals(catalog.collection(number))).orElse(true)
                && catalog.labels(number).tags().containsAll(tags);
    }

    int wantedPage() {
        return (this.page == null) ? 1 : this.page;
    }

    int wantedSize() {
        return (this.size == null) ? SearchQuery.DEFAULT_SIZE : this.size;
    }

    private Optional<String> wantedLang() {
        return Optional.ofNullable(this.lang).filter(value -> !value.isEmpty());
    }

    private Optional<CollectionId> wantedCollection() {
        return Optional.ofNullable(this.collection).filter(value -> !value.isEmpty()).map(CollectionId::new);
    }

    private Set<String> tags() {
        return (this.tag == null) ? Set.of()
                : this.tag.stream()
                    .filter(value -> !value.isBlank())
                    .map(value -> value.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
    }

}
