package keyfound.web.reading;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherer;

import keyfound.entry.Collection;
import keyfound.entry.SafeHtml;
import keyfound.feedback.Outcomes;
import keyfound.publication.Catalog;
import keyfound.publication.source.FileOrigins;
import keyfound.web.answer.Spans;
import keyfound.web.machine.Updates;
import keyfound.web.site.Addresses;
import keyfound.web.site.Head;
import keyfound.web.site.Language;
import keyfound.web.site.Link;
import keyfound.web.site.TranslationLinks;

/// What `home.html` prints.
///
/// @param entries number of all entries
/// @param collections collections in the reader's language first; one that also exists in
/// that language is left out, since its twin links to it
/// @param tags the most used tags, alphabetically; at most 30
/// @param moreTags whether there are others
/// @param helpful the entries that helped most, in the reader's language
/// @param recent the newest entries in the reader's language
public record HomePage(Head head, int entries, List<CollectionCard> collections, List<TagCount> tags, boolean moreTags,
        List<HelpfulEntry> helpful, List<Recent> recent) {

    private static final int MOST_TAGS = 30;

    private static final int MOST_HELPFUL = 6;

    private static final int MOST_RECENT = 6;

    private static final int MOST_RECENT_OF_A_FILE = 2;

    static HomePage of(Catalog catalog, FileOrigins origins, Outcomes outcomes, Language language, Head head) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(language.locale())
            .withZone(ZoneOffset.UTC);
        List<Recent> recent = Updates.newest(catalog, origins)
            .filter(update -> update.entry().lang().startsWith(language.tag()))
            .gather(fewOfEachFile())
            .limit(MOST_RECENT)
            .map(update -> new Recent(Link.to(update.entry()), update.at().toString(), day.format(update.at())))
            .toList();
        List<CollectionCard> cards = catalog.collections()
            .stream()
            .filter(collection -> collection.lang().startsWith(language.tag())
                    || TranslationLinks.collections(collection, catalog)
                        .stream()
                        .noneMatch(twin -> twin.lang().startsWith(language.tag())))
            .sorted(Comparator.comparing((Collection collection) -> !collection.lang().startsWith(language.tag())))
            .map(collection -> CollectionCard.of(collection, catalog))
            .toList();
        List<TagCount> tags = TagCount.all(catalog);
        List<TagCount> most = tags.stream()
            .sorted(Comparator.comparingInt(TagCount::count).reversed())
            .limit(MOST_TAGS)
            .sorted(Comparator.comparing(TagCount::tag))
            .toList();
        return new HomePage(head, catalog.entries().size(), cards, most, tags.size() > most.size(),
                helpful(catalog, outcomes, language), recent);
    }

    private static List<HelpfulEntry> helpful(Catalog catalog, Outcomes outcomes, Language language) {
        return outcomes.mostHelpful()
            .stream()
            .map(catalog::entry)
            .flatMap(Optional::stream)
            .filter(entry -> entry.lang().startsWith(language.tag()))
            .limit(MOST_HELPFUL)
            .map(entry -> new HelpfulEntry(Link.to(entry), outcomes.of(entry.id()).fixed()))
            .toList();
    }

    /// Entries have the date of their file, so a long file would fill the list alone.
    private static Gatherer<Updates.Update, Map<String, Integer>, Updates.Update> fewOfEachFile() {
        return Gatherer.ofSequential(HashMap::new, (seen, update, downstream) -> {
            boolean few = seen.merge(update.entry().source().file(), 1, Integer::sum) <= MOST_RECENT_OF_A_FILE;
            return !few || downstream.push(update);
        });
    }

    /// @param fixed number of readers who say that it fixed their problem
    public record HelpfulEntry(Link entry, long fixed) {
    }

    /// @param at ISO 8601 instant
    /// @param day the day for people
    public record Recent(Link entry, String at, String day) {
    }

    /// A collection in the list.
    ///
    /// @param twins the same collection in other languages, by the names of the languages
    public record CollectionCard(String href, String title, SafeHtml description, String lang, int entries,
            List<Link> twins) {

        public CollectionCard {
            twins = List.copyOf(twins);
        }

        static CollectionCard of(Collection collection, Catalog catalog) {
            return new CollectionCard(Addresses.collection(collection.id()), collection.title(),
                    Spans.html(collection.description()), collection.lang(), catalog.entries(collection.id()).size(),
                    TranslationLinks.collections(collection, catalog)
                        .stream()
                        .map(CollectionCard::byLanguage)
                        .toList());
        }

        private static Link byLanguage(Collection collection) {
            Locale locale = Locale.forLanguageTag(collection.lang());
            return new Link(Addresses.collection(collection.id()), locale.getDisplayLanguage(locale),
                    collection.lang());
        }

    }

    /// A tag with the number of its entries.
    public record TagCount(String href, String tag, int count) {

        static List<TagCount> all(Catalog catalog) {
            return catalog.tags().entrySet().stream().map(tag -> of(tag.getKey(), tag.getValue().size())).toList();
        }

        private static TagCount of(String tag, int count) {
            return new TagCount(Addresses.tag(tag), tag, count);
        }

    }

}
