package keyfound.web.search;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import keyfound.publication.Publisher;
import keyfound.search.Suggestion;
import keyfound.web.answer.Highlights;
import keyfound.web.site.Addresses;

/// Offers entries while somebody types.
@Controller
final class SuggestionsController {

    private static final int MOST_OFFERS = 7;

    private final Publisher publisher;

    SuggestionsController(Publisher publisher) {
        this.publisher = publisher;
    }

    @GetMapping("/search/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("page", this.publisher.read(publication -> new SuggestionsPage(
                publication.index().suggest(q, MOST_OFFERS).stream().map(SuggestionsController::offer).toList())));
        return "suggestions";
    }

    private static SuggestionsPage.Offer offer(Suggestion suggestion) {
        String question = suggestion.entry().question();
        String below = suggestion.text().text().equals(question) ? "" : question;
        return new SuggestionsPage.Offer(Addresses.entry(suggestion.entry().id()), Highlights.html(suggestion.text()),
                below, suggestion.entry().lang());
    }

}
