package keyfound.web.search;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import keyfound.entry.Collection;
import keyfound.entry.EntryOutline;
import keyfound.publication.Catalog;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.publication.source.FileOrigins;
import keyfound.search.SearchQuery;
import keyfound.web.machine.PlainResponse;
import keyfound.web.site.Addresses;
import keyfound.web.site.EntryRow;
import keyfound.web.site.Head;
import keyfound.web.site.Link;
import keyfound.web.site.MarkdownList;

/// All entries, for readers who browse instead of searching.
@Controller
final class BrowseController {

    private final Publisher publisher;

    private final SortedEntries sorted;

    private final FileOrigins origins;

    private final Addresses addresses;

    private final MessageSource messages;

    BrowseController(Publisher publisher, SortedEntries sorted, FileOrigins origins, Addresses addresses,
            MessageSource messages) {
        this.publisher = publisher;
        this.sorted = sorted;
        this.origins = origins;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping(path = BrowseRequest.PATH, produces = MediaType.TEXT_HTML_VALUE)
    String browse(@RequestParam(defaultValue = "") String sort, @RequestParam MultiValueMap<String, String> parameters,
            Locale locale, Model model) {
        model.addAttribute("page", page(sort, parameters, locale));
        return "browse";
    }

    @GetMapping(path = BrowseRequest.PATH, produces = PlainResponse.MARKDOWN, headers = PlainResponse.ASKED_FOR_TEXT)
    ResponseEntity<String> preferredText(@RequestParam(defaultValue = "") String sort,
            @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return text(sort, parameters, locale);
    }

    @GetMapping(BrowseRequest.PATH + ".md")
    ResponseEntity<String> text(@RequestParam(defaultValue = "") String sort,
            @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        BrowsePage page = page(sort, parameters, locale);
        MarkdownList list = new MarkdownList(this.messages.getMessage("browse.all", null, locale), this.addresses)
            .rows();
        page.rows().forEach(row -> list.row(row.entry(), row.collection().text()));
        page.pager()
            .next()
            .ifPresent(next -> list.rows()
                .row(new Link(next.href(), this.messages.getMessage("pages.next", null, locale), ""), ""));
        return PlainResponse.markdown(list.text(), this.addresses.absolute(BrowseRequest.PATH));
    }

    private BrowsePage page(String sort, MultiValueMap<String, String> parameters, Locale locale) {
        BrowseRequest browsed = new BrowseRequest(Refinement.of(parameters), BrowseRequest.Order.ofWord(sort));
        return this.publisher.read(publication -> page(browsed, publication, locale));
    }

    private BrowsePage page(BrowseRequest browsed, Publication publication, Locale locale) {
        Catalog catalog = publication.catalog();
        Refinement set = browsed.refinement();
        BrowseFilter shelves = new BrowseFilter(catalog, this.sorted.of(publication, browsed.order(), locale), set);
        int[] matching = catalog.once(shelves.matching(), locale.getLanguage());
        List<BrowsePage.Row> rows = Arrays.stream(set.isBeyondAll() ? new int[0] : matching)
            .skip((set.page() - 1L) * SearchQuery.DEFAULT_SIZE)
            .limit(SearchQuery.DEFAULT_SIZE)
            .mapToObj(number -> row(catalog.entries().get(number), catalog, locale))
            .toList();
        List<BrowsePage.Sort> orders = Arrays.stream(BrowseRequest.Order.values())
            .map(order -> new BrowsePage.Sort(order.label(), order == browsed.order(), browsed.target(order)))
            .toList();
        return new BrowsePage(
                Head.of(this.addresses.absolute(BrowseRequest.PATH),
                        Optional.of(Addresses.markdown(browsed.target(set).href()))),
                matching.length, orders, rows, Filters.of(shelves.facets(), browsed, catalog, locale),
                Pager.of(matching.length, browsed), !set.withPage(1).equals(Refinement.NONE));
    }

    private BrowsePage.Row row(EntryOutline entry, Catalog catalog, Locale locale) {
        String title = catalog.collection(entry.collection()).map(Collection::title).orElse(entry.collection().value());
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(locale)
            .withZone(ZoneOffset.UTC);
        return new BrowsePage.Row(Link.to(entry),
                new Link(Addresses.collection(entry.collection()), title, entry.lang()),
                entry.tags().stream().map(tag -> new Link(Addresses.tag(tag), tag, entry.lang())).toList(),
                EntryRow.also(entry, catalog),
                catalog.file(entry.source())
                    .flatMap(this.origins::updated)
                    .map(at -> new BrowsePage.Day(at.truncatedTo(ChronoUnit.SECONDS).toString(), day.format(at))));
    }

}
