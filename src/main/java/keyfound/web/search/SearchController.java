package keyfound.web.search;

import java.net.URI;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

import keyfound.demand.Surface;
import keyfound.demand.record.Asker;
import keyfound.demand.record.Searches;
import keyfound.measure.Meters;
import keyfound.publication.Publisher;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.print.ResultText;
import keyfound.web.machine.PlainResponse;
import keyfound.web.site.Addresses;

/// Search as pages. A short line has an address of its own. A paste is posted, so it is
/// never part of an address or a log.
@Controller
final class SearchController {

    private final Publisher publisher;

    private final SearchPages pages;

    private final Meters meters;

    private final Searches searches;

    private final Addresses addresses;

    SearchController(Publisher publisher, SearchPages pages, Meters meters, Searches searches, Addresses addresses) {
        this.publisher = publisher;
        this.pages = pages;
        this.meters = meters;
        this.searches = searches;
        this.addresses = addresses;
    }

    @GetMapping(path = "/search", produces = MediaType.TEXT_HTML_VALUE)
    String asked(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String sort,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Locale locale,
            Model model) {
        return search(new SearchRequest(q, Refinement.of(parameters), HitOrder.ofWord(sort), false), request, locale,
                model);
    }

    @GetMapping(path = "/search", produces = PlainResponse.MARKDOWN, headers = PlainResponse.ASKED_FOR_TEXT)
    ResponseEntity<String> preferredText(@RequestParam(defaultValue = "") String q,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Locale locale) {
        return text(q, parameters, request, locale);
    }

    /// The verdict and the answer, without the page around them.
    @GetMapping("/search.md")
    ResponseEntity<String> text(@RequestParam(defaultValue = "") String q,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Locale locale) {
        SearchQuery query = Refinement.of(parameters).query(q);
        Asker asker = Asker.of(request.getRemoteAddr(), locale, request::getHeader);
        String text = this.meters.traced("text", () -> this.publisher.read(publication -> {
            SearchResult result = this.meters.searched("text", publication.index().search(query));
            this.searches.searched(Surface.SHELL, asker, query, result);
            return new ResultText(result,
                    result.hits().stream().findFirst().flatMap(hit -> publication.index().entry(hit.entry().id())),
                    id -> this.addresses.absolute(Addresses.markdown(Addresses.entry(id))), locale)
                .markdown();
        }));
        return PlainResponse.markdown(text, this.addresses.absolute(Addresses.search(q)));
    }

    /// @param refine filters that a button of the result page adds to the posted text
    @PostMapping("/search")
    Object brought(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String refine,
            HttpServletRequest request, Locale locale, Model model) {
        Refinement refinement = Refinement.ofWords(refine);
        if (SearchRequest.hasAddress(q)) {
            URI address = URI.create(new SearchRequest(q, refinement, HitOrder.BEST, false).address(refinement));
            RedirectView seeOther = new RedirectView(address.toString(), true);
            seeOther.setHttp10Compatible(false);
            return seeOther;
        }
        return search(new SearchRequest(q, refinement, HitOrder.BEST, true), request, locale, model);
    }

    private String search(SearchRequest asked, HttpServletRequest request, Locale locale, Model model) {
        SearchQuery query = asked.query();
        Asker asker = Asker.of(request.getRemoteAddr(), locale, request::getHeader);
        SearchPage page = this.meters.traced("page", () -> this.publisher.read(publication -> {
            SearchResult result = this.meters.searched("page", publication.index().search(query));
            return this.pages.page(asked, result, this.searches.searched(Surface.PAGE, asker, query, result),
                    publication, locale);
        }));
        model.addAttribute("page", page);
        return "search";
    }

}
