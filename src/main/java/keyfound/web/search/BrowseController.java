package keyfound.web.search;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.springframework.http.MediaType;
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
import keyfound.web.site.Addresses;
import keyfound.web.site.EntryRow;
import keyfound.web.site.Head;
import keyfound.web.site.Link;

/// All entries, for readers who browse instead of searching.
@Controller
final class BrowseController {

    private final Publisher publisher;

    private final SortedEntries sorted;

    private final FileOrigins origins;

    private final Addresses addresses;

    BrowseController(Publisher publisher, SortedEntries sorted, FileOrigins origins, Addresses addresses) {
        this.publisher = publisher;
        this.sorted = sorted;
        this.origins = origins;
        this.addresses = addresses;
    }

    @GetMapping(path = BrowseRequest.PATH, produces = MediaType.TEXT_HTML_VALUE)
    String browse(@RequestParam(defaultValue = "") String sort, @RequestParam MultiValueMap<String, String> parameters,
            Locale locale, Model model) {
        BrowseRequest browsed = new BrowseRequest(Refinement.of(parameters), BrowseRequest.Order.ofWord(sort));
        model.addAttribute("page", this.publisher.read(publication -> page(browsed, publication, locale)));
        return "browse";
    }

    private BrowsePage page(BrowseRequest browsed, Publication publication, Locale locale) {
        Catalog catalog = publication.catalog();
        Refinement set = browsed.refinement();
        BrowseFilter shelves = new BrowseFilter(this.sorted.of(publication, browsed.order(), locale), set);
        List<EntryOutline> matching = EntryRow.once(shelves.matching(), Function.identity(), catalog,
                locale.getLanguage());
        List<BrowsePage.Row> rows = matching.stream()
            .skip((set.reachedPage() - 1L) * SearchQuery.DEFAULT_SIZE)
            .limit(SearchQuery.DEFAULT_SIZE)
            .map(entry -> row(entry, catalog, locale))
            .toList();
        List<BrowsePage.Sort> orders = Arrays.stream(BrowseRequest.Order.values())
            .map(order -> new BrowsePage.Sort(order.label(), order == browsed.order(), browsed.target(order)))
            .toList();
        return new BrowsePage(Head.of(this.addresses.absolute(BrowseRequest.PATH), ""), matching.size(), orders, rows,
                Filters.of(shelves.facets(), browsed, catalog, locale), Pager.of(matching.size(), browsed),
                !set.withPage(1).equals(Refinement.NONE));
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
