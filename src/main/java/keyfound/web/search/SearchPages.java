package keyfound.web.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SafeHtml;
import keyfound.feedback.Outcomes;
import keyfound.publication.Catalog;
import keyfound.publication.Publication;
import keyfound.publication.source.FileOrigins;
import keyfound.search.Hit;
import keyfound.search.LineMatch;
import keyfound.search.QueryReading;
import keyfound.search.Reason;
import keyfound.search.SearchResult;
import keyfound.search.Snippet;
import keyfound.search.Verdict;
import keyfound.web.answer.AnswerStyle;
import keyfound.web.answer.Highlights;
import keyfound.web.answer.ShownEntry;
import keyfound.web.ask.AskForm;
import keyfound.web.site.Addresses;
import keyfound.web.site.EntryNotes;
import keyfound.web.site.Head;
import keyfound.web.site.Helped;
import keyfound.web.site.Link;
import keyfound.web.site.Sources;
import keyfound.web.site.TranslationLinks;
import keyfound.web.site.WebSettings;

/// Makes the page of a search.
@Component
final class SearchPages {

    private static final int MOST_TELLING_LINES = 6;

    private static final int LONGEST_NAME = 120;

    private final Addresses addresses;

    private final Sources sources;

    private final TranslationLinks twins;

    private final Outcomes outcomes;

    private final WebSettings settings;

    private final FileOrigins origins;

    SearchPages(Addresses addresses, Sources sources, TranslationLinks twins, Outcomes outcomes, WebSettings settings,
            FileOrigins origins) {
        this.addresses = addresses;
        this.sources = sources;
        this.twins = twins;
        this.outcomes = outcomes;
        this.settings = settings;
        this.origins = origins;
    }

    /// @param number of the search as it is remembered; empty when it is not
    SearchPage page(SearchRequest asked, SearchResult result, Optional<String> number, Publication publication,
            Locale locale) {
        Catalog catalog = publication.catalog();
        boolean words = asked.isFewWords();
        WordHits listed = WordHits.of(result, asked.order(), catalog, this.origins, locale);
        Optional<Hit> first = first(asked, result, catalog, locale).filter(hit -> !words
                || (hit.verdict() == Verdict.KNOWN && asked.isPhrase() && asked.order() == HitOrder.BEST));
        List<EntryId> twinsOfFirst = first.stream()
            .flatMap(hit -> catalog.twins(hit.entry().id()).stream())
            .map(EntryOutline::id)
            .toList();
        Optional<SearchPage.OpenAnswer> open = first.flatMap(hit -> publication.index()
            .entry(hit.entry().id())
            .map(entry -> open(hit, entry, number, publication, locale)));
        List<Hit> also = open.isEmpty() ? List.of()
                : result.alsoHere().stream().filter(hit -> !twinsOfFirst.contains(hit.entry().id())).toList();
        List<SearchPage.HitLine> hits = (words ? listed.on(asked.refinement().reachedPage()) : listed.hits()).stream()
            .filter(_ -> !asked.refinement().isBeyondAll())
            .filter(hit -> open.isEmpty()
                    || (!first.equals(Optional.of(hit)) && !twinsOfFirst.contains(hit.entry().id())))
            .filter(hit -> !also.contains(hit))
            .map(hit -> HitLines.of(hit, catalog))
            .map(line -> (result.reading().lineCount() > 1) ? line : line.withoutLine())
            .toList();
        Head head = Head.of(this.addresses.absolute("/search"), asked.markdown());
        SearchPage.Brought brought = new SearchPage.Brought(BoxText.of(asked.text(), tellingLine(result.reading())),
                !asked.isBlank(), brief(asked, result.reading()), line(asked, result.reading()),
                result.reading().kind());
        long count = (words || !listed.more()) ? listed.hits().size() : result.total();
        SearchPage.Found found = new SearchPage.Found(result.verdict(), count, words && listed.more(),
                words ? List.of() : result.contrast().map(HitLines::choices).orElse(List.of()), open,
                also.stream().map(hit -> HitLines.of(hit, catalog)).toList(), hits);
        boolean narrowed = !asked.refinement().withPage(1).equals(Refinement.NONE);
        SearchPage.Narrowing narrowing = new SearchPage.Narrowing(Filters.of(result.facets(), asked, catalog, locale),
                Pager.of(words ? count : result.total(), asked), narrowed,
                (words && count > 1) ? WordHits.orders(asked) : List.of());
        return new SearchPage(head, brought, paste(asked, result, first), found, narrowing,
                result.suggestion().map(text -> new Link(Addresses.search(text), text, "")),
                asking(asked, result, number));
    }

    /// A few words that found something are no error that somebody could answer.
    private SearchPage.Asking asking(SearchRequest asked, SearchResult result, Optional<String> number) {
        if (asked.isBlank()) {
            return new SearchPage.Asking("", Optional.empty(), Optional.empty());
        }
        boolean offered = result.verdict() != Verdict.KNOWN && !(asked.isFewWords() && result.total() > 0);
        return new SearchPage.Asking(number.orElse(""),
                offered ? Optional.of(AskForm.of(result.reading())) : Optional.empty(),
                Optional.of(ResultShare.of(asked, result.reading(), this.addresses, this.settings)));
    }

    /// The hit whose answer is shown at the top. A known answer stands open. A similar
    /// one shows its difference first and unfolds on demand. An error has no language:
    /// the reader gets the answer in the language of the interface when it is found just
    /// as surely.
    private static Optional<Hit> first(SearchRequest asked, SearchResult result, Catalog catalog, Locale locale) {
        Optional<Hit> best = result.hits()
            .stream()
            .findFirst()
            .filter(hit -> asked.refinement().page() == 1 && hit.verdict() != Verdict.UNKNOWN);
        if (best.isEmpty() || best.get().matched().isEmpty()
                || best.get().entry().lang().startsWith(locale.getLanguage())) {
            return best;
        }
        Set<EntryId> twins = catalog.twins(best.get().entry().id())
            .stream()
            .filter(twin -> twin.lang().startsWith(locale.getLanguage()))
            .map(EntryOutline::id)
            .collect(Collectors.toSet());
        return result.hits()
            .stream()
            .filter(hit -> twins.contains(hit.entry().id()) && hit.verdict() == best.get().verdict())
            .findFirst()
            .or(() -> best);
    }

    private SearchPage.OpenAnswer open(Hit hit, Entry entry, Optional<String> number, Publication publication,
            Locale locale) {
        AnswerStyle style = new AnswerStyle(3, Highlights.of(phrases(hit)), this.settings.imageHosts());
        return new SearchPage.OpenAnswer(HitLines.of(hit, publication.catalog()),
                ShownEntry.of(entry, this.addresses.absolute(Addresses.entry(entry.id())), style, style),
                EntryNotes.of(entry, this.sources.of(entry.source(), publication.catalog(), locale), locale),
                this.twins.of(entry, publication.catalog()), Helped.of(entry.id(), this.outcomes, "", number));
    }

    /// The words that made the entry fit: its error texts that match the paste, otherwise
    /// the words that the engine highlighted.
    private static List<String> phrases(Hit hit) {
        List<String> written = hit.matched().stream().flatMap(SearchPages::said).toList();
        return written.isEmpty() ? Stream.of(hit.question(), hit.snippet()).flatMap(SearchPages::highlighted).toList()
                : written;
    }

    /// The parts of the entry's error text that the line has: all of it, or what is left
    /// beside another code.
    private static Stream<String> said(LineMatch match) {
        String text = match.matchedText();
        return Highlights.joined(text, match.matchedHighlights())
            .stream()
            .filter(range -> range.end() <= text.length())
            .map(range -> text.substring(range.start(), range.end()))
            .filter(stretch -> stretch.indexOf(' ') > 0 || stretch.length() * 2 >= text.length());
    }

    private static Stream<String> highlighted(Snippet snippet) {
        return snippet.highlights()
            .stream()
            .filter(range -> range.end() <= snippet.text().length())
            .map(range -> snippet.text().substring(range.start(), range.end()));
    }

    /// The text itself, or the signature of a paste. It names the page in tabs and in the
    /// history.
    private static String brief(SearchRequest asked, QueryReading reading) {
        String name = SearchRequest.hasAddress(asked.text()) ? asked.text().strip() : reading.signature();
        return (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME).strip() + "…" : name;
    }

    private static Optional<String> line(SearchRequest asked, QueryReading reading) {
        if (asked.text().strip().indexOf('\n') < 0) {
            return Optional.empty();
        }
        return reading.lines()
            .stream()
            .map(QueryReading.QueryLine::text)
            .findFirst()
            .or(() -> asked.text().lines().filter(line -> !line.isBlank()).findFirst())
            .map(line -> line.substring(0, Math.min(line.length(), QueryReading.MAX_LINE)));
    }

    private static int tellingLine(QueryReading reading) {
        return reading.lines().stream().mapToInt(QueryReading.QueryLine::line).findFirst().orElse(1);
    }

    /// For a plain question there is nothing to explain.
    private static Optional<SearchPage.PasteReading> paste(SearchRequest asked, SearchResult result,
            Optional<Hit> first) {
        QueryReading reading = result.reading();
        if (asked.isBlank() || reading.kind() == QueryReading.Kind.WORDS
                || (reading.signature().isEmpty() && reading.lineCount() < 2)) {
            return Optional.empty();
        }
        List<SearchPage.TellingLine> matched = first.or(() -> result.hits().stream().findFirst())
            .filter(hit -> hit.verdict() != Verdict.UNKNOWN)
            .stream()
            .flatMap(hit -> hit.matched().stream())
            .map(HitLines::telling)
            .toList();
        List<SearchPage.TellingLine> read = reading.lines()
            .stream()
            .map(line -> new SearchPage.TellingLine(line.line(), new SafeHtml(Highlights.escaped(line.text())),
                    SafeHtml.EMPTY, SafeHtml.EMPTY))
            .toList();
        boolean tellsNothingNew = reading.lineCount() < 2 && matched.isEmpty();
        return Optional.of(new SearchPage.PasteReading(reading.signature(),
                (matched.isEmpty() ? read : matched).stream().limit(tellsNothingNew ? 0 : MOST_TELLING_LINES).toList(),
                reading.lineCount(), reading.noise(), reading.ignored().stream().map(IgnoredLabels::of).toList(),
                reading.truncated(), first.map(Hit::reason).orElse(Reason.NONE)));
    }

}
