package keyfound.web.reading;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;

import keyfound.entry.Collection;
import keyfound.publication.Catalog;
import keyfound.publication.Origins;
import keyfound.web.machine.Updates;
import keyfound.web.site.Addresses;
import keyfound.web.site.Head;
import keyfound.web.site.Language;
import keyfound.web.site.Link;

/// What `home.html` prints.
///
/// @param entries how many there are in all
/// @param collections those in the reader's language first
/// @param tags the most used, alphabetically; at most 30
/// @param moreTags whether there are others
/// @param recent the newest entries in the reader's language
public record HomePage(Head head, int entries, List<CollectionCard> collections, List<TagCount> tags, boolean moreTags,
        List<Recent> recent) {

    private static final int MOST_TAGS = 30;

    private static final int MOST_RECENT = 6;

    static HomePage of(Catalog catalog, Origins origins, Language language, Head head) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(language.locale())
            .withZone(ZoneOffset.UTC);
        List<Recent> recent = Updates.newest(catalog, origins)
            .filter(update -> update.entry().lang().startsWith(language.tag()))
            .limit(MOST_RECENT)
            .map(update -> new Recent(Link.to(update.entry()), update.at().toString(), day.format(update.at())))
            .toList();
        List<CollectionCard> cards = catalog.collections()
            .stream()
            .sorted(Comparator.comparing((Collection collection) -> !collection.lang().startsWith(language.tag())))
            .map(collection -> CollectionCard.of(collection, catalog))
            .toList();
        List<TagCount> tags = TagCount.all(catalog);
        List<TagCount> most = tags.stream()
            .sorted(Comparator.comparingInt(TagCount::count).reversed())
            .limit(MOST_TAGS)
            .sorted(Comparator.comparing(TagCount::tag))
            .toList();
        return new HomePage(head, catalog.entries().size(), cards, most, tags.size() > most.size(), recent);
    }

    /// @param at ISO 8601 instant
    /// @param day the same for people
    public record Recent(Link entry, String at, String day) {
    }

    /// A collection in the list.
    public record CollectionCard(String href, String title, String description, String lang, int entries) {

        static CollectionCard of(Collection collection, Catalog catalog) {
            return new CollectionCard(Addresses.collection(collection.id()), collection.title(),
                    collection.description(), collection.lang(), catalog.entries(collection.id()).size());
        }

    }

    /// A tag with the number of entries that bear it.
    public record TagCount(String href, String tag, int count) {

        static List<TagCount> all(Catalog catalog) {
            return catalog.tags().entrySet().stream().map(tag -> of(tag.getKey(), tag.getValue().size())).toList();
        }

        private static TagCount of(String tag, int count) {
            return new TagCount(Addresses.tag(tag), tag, count);
        }

    }

}
