package keyfound.web.search;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import keyfound.entry.Entry;
import keyfound.entry.SafeHtml;
import keyfound.publication.Publication;
import keyfound.search.Hit;
import keyfound.search.LineMatch;
import keyfound.search.QueryReading;
import keyfound.search.SearchResult;
import keyfound.search.Snippet;
import keyfound.search.Verdict;
import keyfound.web.answer.Dressing;
import keyfound.web.answer.Manner;
import keyfound.web.answer.Marks;
import keyfound.web.site.Addresses;
import keyfound.web.site.Head;
import keyfound.web.site.Link;
import keyfound.web.site.WebSettings;

import org.springframework.stereotype.Component;

/// Writes the page of a search.
@Component
final class SearchPages {

    private static final int MOST_TELLING_LINES = 6;

    private final Addresses addresses;

    private final WebSettings settings;

    SearchPages(Addresses addresses, WebSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
    }

    SearchPage page(Asked asked, SearchResult result, Publication publication, Locale locale) {
        Optional<SearchPage.OpenAnswer> open = open(asked, result, publication, locale);
        List<SearchPage.HitLine> hits = result.hits()
            .stream()
            .skip(open.isPresent() ? 1 : 0)
            .map(hit -> HitLines.of(hit, publication.catalog()))
            .toList();
        Head head = Head.of(this.addresses.absolute("/search"), "");
        return new SearchPage(head, asked.text(), !asked.isBlank(),
                Asked.hasAddress(asked.text()) ? asked.text().strip() : "", result.verdict(), result.total(),
                paste(asked, result), open, hits, Filters.of(result.facets(), asked, publication.catalog(), locale),
                Pager.of(result.total(), asked),
                result.suggestion().map(text -> new Link(Addresses.search(text), text, "")),
                !asked.refinement().withPage(1).equals(Refinement.NONE));
    }

    /// The answer stands open at once when it is surely the one; when it is merely close,
    /// the reader sees the difference
    /// first, and unfolds the answer.
    private Optional<SearchPage.OpenAnswer> open(Asked asked, SearchResult result, Publication publication,
            Locale locale) {
        return Optional.of(result.hits())
            .filter(hits -> asked.refinement().page() == 1 && !hits.isEmpty())
            .map(List::getFirst)
            .filter(hit -> hit.verdict() != Verdict.UNKNOWN)
            .flatMap(hit -> publication.index()
                .entry(hit.entry().id())
                .map(entry -> open(hit, entry, publication, locale)));
    }

    private SearchPage.OpenAnswer open(Hit hit, Entry entry, Publication publication, Locale locale) {
        Manner manner = new Manner(3, Marks.of(phrases(hit)), this.settings.imageHosts());
        return new SearchPage.OpenAnswer(HitLines.of(hit, publication.catalog()),
                this.addresses.absolute(Addresses.entry(entry.id())), Dressing.of(entry.question().html(), manner),
                Dressing.of(entry.answer().html(), manner), entry.versions(), entry.attribution(),
                entry.verified().map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)::format));
    }

    /// What made the entry fit: its error texts that the paste matched; else the words
    /// that the engine highlighted.
    private static List<String> phrases(Hit hit) {
        List<String> written = hit.matched()
            .stream()
            .map(LineMatch::matchedText)
            .filter(text -> !text.isEmpty())
            .toList();
        return written.isEmpty() ? Stream.of(hit.question(), hit.snippet()).flatMap(SearchPages::highlighted).toList()
                : written;
    }

    private static Stream<String> highlighted(Snippet snippet) {
        return snippet.highlights()
            .stream()
            .filter(range -> range.end() <= snippet.text().length())
            .map(range -> snippet.text().substring(range.start(), range.end()));
    }

    /// Of a plain question there is nothing to explain.
    private static Optional<SearchPage.PasteReading> paste(Asked asked, SearchResult result) {
        QueryReading reading = result.reading();
        if (asked.isBlank() || (reading.signature().isEmpty() && reading.lineCount() < 2)) {
            return Optional.empty();
        }
        List<SearchPage.TellingLine> matched = result.hits()
            .stream()
            .limit((result.verdict() == Verdict.UNKNOWN) ? 0 : 1)
            .flatMap(hit -> hit.matched().stream())
            .map(HitLines::telling)
            .toList();
        List<SearchPage.TellingLine> read = reading.lines()
            .stream()
            .map(line -> new SearchPage.TellingLine(line.line(), new SafeHtml(Marks.escaped(line.text())), ""))
            .toList();
        boolean tellsNothingNew = reading.lineCount() < 2 && matched.isEmpty();
        return Optional.of(new SearchPage.PasteReading(reading.signature(),
                (matched.isEmpty() ? read : matched).stream().limit(tellsNothingNew ? 0 : MOST_TELLING_LINES).toList(),
                reading.lineCount(), reading.noise(), reading.truncated()));
    }

}
