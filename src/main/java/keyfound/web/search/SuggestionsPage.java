package keyfound.web.search;

import java.util.List;

import keyfound.entry.SafeHtml;

/// What `suggestions.html` prints: a list without a page around it.
public record SuggestionsPage(List<Offer> offers) {

    public SuggestionsPage {
        offers = List.copyOf(offers);
    }

    /// @param text the question or error text that fits, with the typed part marked
    /// @param below the question when the text is an error text; otherwise empty
    public record Offer(String href, SafeHtml text, String below, String lang) {
    }

}
