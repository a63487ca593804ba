package keyfound.web.search;

import java.util.Optional;

import keyfound.search.Facets;
import keyfound.search.QueryReading;
import keyfound.search.SearchQuery;
import keyfound.search.query.ParsedQuery;
import keyfound.text.Scripts;
import keyfound.web.site.Addresses;

/// What somebody asked, and how.
///
/// @param text as it was brought, without empty lines at its end
/// @param order of the answers to a few words
/// @param posted whether it came by POST, and so has no address
record SearchRequest(String text, Refinement refinement, HitOrder order, boolean posted) implements Listing {

    /// Longer texts stay out of addresses, since browsers, proxies and logs cut or keep
    /// them.
    private static final int LONGEST_IN_ADDRESS = 200;

    /// Words, or characters in writings without blanks.
    private static final int PHRASE = 4;

    SearchRequest {
        text = text.stripTrailing();
    }

    /// Whether a text is a short line that can be part of an address.
    static boolean hasAddress(String text) {
        return text.length() <= LONGEST_IN_ADDRESS && text.strip().indexOf('\n') < 0;
    }

    /// What is asked of the index. The answers to a few words are sorted here, so they
    /// are asked for all at once.
    SearchQuery query() {
        SearchQuery query = this.refinement.query(this.text);
        if (!isFewWords()) {
            boolean narrowed = !this.refinement.withPage(1).isFirstPageOfAll();
            return query.with(narrowed ? Facets.Wanted.YES : Facets.Wanted.WHEN_SIMILAR);
        }
        return new SearchQuery(query.text(), query.lang(), query.tags(), query.collection(), 1, SearchQuery.MAX_SIZE,
                Facets.Wanted.YES);
    }

    boolean isFewWords() {
        return !this.posted && hasAddress(this.text) && ParsedQuery.of(this.text).kind() == QueryReading.Kind.WORDS;
    }

    /// Whether a few words are enough for a whole message, so that a known answer opens
    /// above the others: `too many open files`, unlike `permission denied`.
    boolean isPhrase() {
        return this.text.strip().split("\\s+", PHRASE + 1).length >= PHRASE
                || this.text.codePoints().filter(Scripts::isUnspaced).count() > PHRASE;
    }

    /// The address of the same text with other filters.
    String address(Refinement narrowed) {
        return address(narrowed, this.order);
    }

    private String address(Refinement narrowed, HitOrder sorted) {
        String words = narrowed.words();
        return Addresses.search(this.text.strip()) + ((sorted == HitOrder.BEST) ? "" : "&sort=" + sorted.word())
                + (words.isEmpty() ? "" : "&" + words);
    }

    /// Path of the same result as Markdown. A paste has none, since it has no address.
    Optional<String> markdown() {
        return (this.posted || isBlank()) ? Optional.empty()
                : Optional.of(Addresses.markdown(address(this.refinement)));
    }

    /// The same answers in another order, from the first page.
    Target target(HitOrder other) {
        return new Target(address(this.refinement.withPage(1), other), "");
    }

    @Override
    public Target target(Refinement narrowed) {
        return this.posted ? new Target("", narrowed.words()) : new Target(address(narrowed), "");
    }

    boolean isBlank() {
        return this.text.isBlank();
    }

}
