package keyfound.web.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import keyfound.entry.CollectionId;
import keyfound.search.SearchQuery;
import keyfound.web.site.failure.PageNotShown;

/// The filters of a search, and which page of it is shown. The text searched for is not
/// part of it.
///
/// @param tags all of them are required
/// @param page 1-based, as it was asked for
public record Refinement(Optional<String> lang, Set<String> tags, Optional<CollectionId> collection, int page) {

    static final Refinement NONE = new Refinement(Optional.empty(), Set.of(), Optional.empty(), 1);

    /// Nobody reads further, and an engine would have to count up to there.
    static final int LAST_PAGE = 500;

    private static final int MOST_TAGS = 20;

    public Refinement {
        tags = Set.copyOf(tags);
    }

    /// @param parameters parameters of the request
    /// @throws PageNotShown when one of them is invalid
    static Refinement of(MultiValueMap<String, String> parameters) {
        return new Refinement(first(parameters, "lang"),
                Set.copyOf(parameters.getOrDefault("tag", List.of()).stream().limit(MOST_TAGS).toList()),
                first(parameters, "collection").map(Refinement::collection), page(parameters));
    }

    /// The opposite of `words`, for what a button of a posted search sends.
    static Refinement ofWords(String words) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        for (String pair : StringUtils.tokenizeToStringArray(words, "&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.add(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return of(parameters);
    }

    /// The filters as the part of an address behind `?`; empty when there are none.
    String words() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        this.lang.ifPresent(value -> address.queryParam("lang", value));
        this.collection.ifPresent(value -> address.queryParam("collection", value));
        new TreeSet<>(this.tags).forEach(tag -> address.queryParam("tag", tag));
        if (this.page > 1) {
            address.queryParam("page", this.page);
        }
        String query = address.encode().build().getQuery();
        return (query == null) ? "" : query;
    }

    boolean isFirstPageOfAll() {
        return this.equals(NONE);
    }

    SearchQuery query(String text) {
        return new SearchQuery(text, this.lang, this.tags, this.collection, reachedPage(), SearchQuery.DEFAULT_SIZE);
    }

    Refinement withPage(int number) {
        return new Refinement(this.lang, this.tags, this.collection, number);
    }

    /// The same filters with this language, or without it when it is chosen already; on
    /// the first page.
    Refinement toggleLang(String value) {
        return new Refinement(toggled(this.lang, value), this.tags, this.collection, 1);
    }

    Refinement toggleCollection(CollectionId value) {
        return new Refinement(this.lang, this.tags, toggled(this.collection, value), 1);
    }

    Refinement toggleTag(String value) {
        Set<String> changed = new TreeSet<>(this.tags);
        if (!changed.remove(value)) {
            changed.add(value);
        }
        return new Refinement(this.lang, changed, this.collection, 1);
    }

    private static <T> Optional<T> toggled(Optional<T> set, T value) {
        return set.isPresent() && set.get().equals(value) ? Optional.empty() : Optional.of(value);
    }

    private static Optional<String> first(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String decoded(String value) {
        try {
            return UriUtils.decode(value, StandardCharsets.UTF_8);
        }
        catch (IllegalArgumentException malformed) {
            throw PageNotShown.malformed("refine");
        }
    }

    /// The page that is looked up: nothing stands behind the last one.
    int reachedPage() {
        return Math.min(this.page, LAST_PAGE);
    }

    private static CollectionId collection(String value) {
        if (!CollectionId.isValid(value)) {
            throw PageNotShown.malformed("collection");
        }
        return new CollectionId(value);
    }

    private static int page(MultiValueMap<String, String> parameters) {
        String value = first(parameters, "page").orElse("1");
        boolean number = value.length() <= 4 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        int page = number ? Integer.parseInt(value) : 0;
        if (page < 1) {
            throw PageNotShown.malformed("page");
        }
        return page;
    }

}
