package keyfound.web.search;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import keyfound.entry.EntryOutline;
import keyfound.entry.SafeHtml;
import keyfound.publication.Catalog;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.search.Suggestion;
import keyfound.web.answer.Highlights;
import keyfound.web.site.Addresses;
import keyfound.web.site.EntryRow;

/// Offers entries while somebody types.
@Controller
final class SuggestionsController {

    private static final int MOST_OFFERS = 7;

    /// Twins among them are one offer.
    private static final int MOST_ASKED = 20;

    private final Publisher publisher;

    SuggestionsController(Publisher publisher) {
        this.publisher = publisher;
    }

    @GetMapping("/search/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        model.addAttribute("page",
                new SuggestionsPage(this.publisher.read(publication -> offers(q, publication, locale.getLanguage()))));
        return "suggestions";
    }

    /// For the address bar of a browser: the text, and the questions that fit it (the
    /// suggestions of OpenSearch).
    @GetMapping(path = "/search/suggestions.json", produces = "application/x-suggestions+json")
    @ResponseBody
    List<Object> forBrowsers(@RequestParam(defaultValue = "") String q, Locale locale) {
        List<String> questions = this.publisher.read(publication -> EntryRow
            .once(publication.index().suggest(q, MOST_ASKED), Suggestion::entry, publication.catalog(),
                    locale.getLanguage())
            .stream()
            .limit(MOST_OFFERS)
            .map(suggestion -> suggestion.text().text())
            .toList());
        return List.of(q, questions);
    }

    /// An entry and its twins are one offer, in the reader's language.
    private static List<SuggestionsPage.Offer> offers(String typed, Publication publication, String lang) {
        Catalog catalog = publication.catalog();
        return EntryRow.once(publication.index().suggest(typed, MOST_ASKED), Suggestion::entry, catalog, lang)
            .stream()
            .limit(MOST_OFFERS)
            .map(suggestion -> offer(suggestion, EntryRow.in(lang, suggestion.entry(), catalog)))
            .toList();
    }

    /// @param shown the entry, or its twin in the reader's language
    private static SuggestionsPage.Offer offer(Suggestion suggestion, EntryOutline shown) {
        String question = shown.question();
        if (!shown.id().equals(suggestion.entry().id()) && isQuestion(suggestion)) {
            return new SuggestionsPage.Offer(Addresses.entry(shown.id()), new SafeHtml(Highlights.escaped(question)),
                    "", shown.lang());
        }
        String below = suggestion.text().text().equals(question) ? "" : question;
        return new SuggestionsPage.Offer(Addresses.entry(shown.id()), Highlights.html(suggestion.text()), below,
                shown.lang());
    }

    private static boolean isQuestion(Suggestion suggestion) {
        return suggestion.text().text().equals(suggestion.entry().question());
    }

}
