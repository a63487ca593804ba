package keyfound.search;

import java.util.Optional;
import java.util.Set;

import keyfound.entry.CollectionId;

/// What somebody looks for: the text as it was brought, and filters. The text is literal,
/// nothing in it is syntax.
///
/// @param text a question, an error message or a whole log; blank finds nothing
/// @param lang restricts to entries of that language; empty for all
/// @param tags restricts to entries that bear all of them
/// @param collection restricts to one collection; empty for all
/// @param page 1-based
/// @param size hits a page, 1 to 100
public record SearchQuery(String text, Optional<String> lang, Set<String> tags, Optional<CollectionId> collection,
        int page, int size, Facets.Wanted facets) {

    /// Longest text that is searched whole, in UTF-8 bytes; of a longer one the telling
    /// part is kept.
    public static final int MAX_TEXT_BYTES = 256 * 1024;

    public static final int DEFAULT_SIZE = 20;

    public static final int MAX_SIZE = 100;

    public SearchQuery {
        if (page < 1) {
            throw new IllegalArgumentException("page " + page + " is below 1");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size " + size + " is not between 1 and " + MAX_SIZE);
        }
        tags = Set.copyOf(tags);
    }

    /// A search without facets.
    public SearchQuery(String text, Optional<String> lang, Set<String> tags, Optional<CollectionId> collection,
            int page, int size) {
        this(text, lang, tags, collection, page, size, Facets.Wanted.NO);
    }

    /// The same search, with these facets.
    public SearchQuery with(Facets.Wanted wanted) {
        return new SearchQuery(this.text, this.lang, this.tags, this.collection, this.page, this.size, wanted);
    }

    /// Whether it is restricted to some entries.
    public boolean isFiltered() {
        return this.lang.isPresent() || !this.tags.isEmpty() || this.collection.isPresent();
    }

    /// The first page of an unfiltered search.
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Optional.empty(), Set.of(), Optional.empty(), 1, DEFAULT_SIZE);
    }

}
