package keyfound.web.reading;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherer;

import keyfound.entry.Collection;
import keyfound.feedback.Outcomes;
import keyfound.publication.Catalog;
import keyfound.publication.source.FileOrigins;
import keyfound.web.machine.Updates;
import keyfound.web.site.Addresses;
import keyfound.web.site.Head;
import keyfound.web.site.HeadedPage;
import keyfound.web.site.Language;
import keyfound.web.site.Link;

/// What `home.html` prints.
///
/// @param entries number of all entries, twins counted once
/// @param collections the collections, or the most used of many
/// @param helpful the entries that helped most, in the reader's language
/// @param recent the newest entries in the reader's language
public record HomePage(Head head, int entries, Collections collections, Tags tags, List<HelpfulEntry> helpful,
        List<Recent> recent) implements HeadedPage {

    /// With their descriptions.
    private static final int MOST_CARDS = 12;

    /// Where there are more, only the most used ones are shown.
    private static final int MOST_GROUPED = 40;

    private static final int MOST_USED = 8;

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
            .filter(update -> catalog.collection(update.entry().collection()).filter(Collection::reference).isEmpty())
            .gather(fewOfEachFile())
            .limit(MOST_RECENT)
            .map(update -> new Recent(Link.to(update.entry()), update.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                    day.format(update.at())))
            .toList();
        List<Collection> shown = CollectionGroup.shown(catalog, language);
        boolean many = shown.size() > MOST_GROUPED;
        List<CollectionGroup> groups = many ? List.of(CollectionGroup.mostUsed(shown, catalog, outcomes, MOST_USED))
                : CollectionGroup.all(shown, catalog);
        return new HomePage(head, answers(catalog, language), new Collections(groups, shown.size(), many),
                Tags.of(catalog, language.tag()), helpful(catalog, outcomes, language), recent);
    }

    private static int answers(Catalog catalog, Language language) {
        return catalog.once(catalog.listing(), language.tag()).length;
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

    /// The collections shown.
    ///
    /// @param groups by heading
    /// @param total number of all collections
    /// @param some whether only the most used ones are shown
    public record Collections(List<CollectionGroup> groups, int total, boolean some) {

        public Collections {
            groups = List.copyOf(groups);
        }

        /// Whether there are so many that only their titles are shown.
        public boolean isCompact() {
            return this.total > MOST_CARDS;
        }

    }

    /// @param fixed number of readers who say that it fixed their problem
    public record HelpfulEntry(Link entry, long fixed) {
    }

    /// @param at ISO 8601 instant
    /// @param day the day for people
    public record Recent(Link entry, String at, String day) {
    }

    /// @param most the most used tags, alphabetically; at most 30
    /// @param more whether there are others
    public record Tags(List<TagCount> most, boolean more) {

        public Tags {
            most = List.copyOf(most);
        }

        static Tags of(Catalog catalog, String lang) {
            List<TagCount> tags = TagCount.all(catalog, lang);
            List<TagCount> most = tags.stream()
                .sorted(Comparator.comparingInt(TagCount::count).reversed())
                .limit(MOST_TAGS)
                .sorted(Comparator.comparing(TagCount::tag))
                .toList();
            return new Tags(most, tags.size() > most.size());
        }

    }

    /// A tag with the number of its entries.
    public record TagCount(String href, String tag, int count) {

        static List<TagCount> all(Catalog catalog, String lang) {
            return catalog.tags().stream().map(tag -> of(tag, catalog.once(catalog.tagged(tag), lang).length)).toList();
        }

        private static TagCount of(String tag, int count) {
            return new TagCount(Addresses.tag(tag), tag, count);
        }

    }

}
