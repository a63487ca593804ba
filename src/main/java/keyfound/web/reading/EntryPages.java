package keyfound.web.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import keyfound.entry.Collection;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.Section;
import keyfound.feedback.Outcomes;
import keyfound.publication.Catalog;
import keyfound.publication.Publication;
import keyfound.web.answer.AnswerStyle;
import keyfound.web.answer.Highlights;
import keyfound.web.answer.ShownEntry;
import keyfound.web.machine.StructuredData;
import keyfound.web.site.Addresses;
import keyfound.web.site.EntryNotes;
import keyfound.web.site.EntryRow;
import keyfound.web.site.Head;
import keyfound.web.site.Helped;
import keyfound.web.site.Link;
import keyfound.web.site.Sources;
import keyfound.web.site.TranslationLinks;
import keyfound.web.site.WebSettings;

/// Makes the page of an entry.
@Component
final class EntryPages {

    private static final int MOST_RELATED = 5;

    private static final int MOST_SIBLINGS = 11;

    private final Addresses addresses;

    private final StructuredData facts;

    private final Sources sources;

    private final TranslationLinks twins;

    private final Outcomes outcomes;

    private final WebSettings settings;

    EntryPages(Addresses addresses, StructuredData facts, Sources sources, TranslationLinks twins, Outcomes outcomes,
            WebSettings settings) {
        this.addresses = addresses;
        this.facts = facts;
        this.sources = sources;
        this.twins = twins;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /// @param given word of the reader's answer just now; may be empty
    EntryPage page(Entry entry, Publication publication, Locale locale, String given) {
        Catalog catalog = publication.catalog();
        Collection collection = catalog.collection(entry.collection()).orElseThrow();
        AnswerStyle style = new AnswerStyle(2, Highlights.NONE, this.settings.imageHosts());
        String address = this.addresses.absolute(Addresses.entry(entry.id()));
        Link home = new Link(Addresses.collection(collection.id()), collection.title(), collection.lang());
        return new EntryPage(head(entry, catalog, address), ShownEntry.of(entry, address, style, style),
                new EntryPage.Trail(home, section(entry, collection), tags(entry)),
                EntryNotes.of(entry, this.sources.of(entry.source(), catalog, locale), locale),
                Helped.of(entry.id(), this.outcomes, given, Optional.empty()), around(entry, catalog),
                related(entry, publication, locale));
    }

    private Head head(Entry entry, Catalog catalog, String address) {
        return new Head(Optional.of(address), Description.of(entry), "article",
                Optional.of(Addresses.entry(entry.id()) + ".md"), entry.lang(), this.twins.of(entry, catalog),
                this.facts.qaPage(entry, address));
    }

    private static Optional<Link> section(Entry entry, Collection collection) {
        return entry.section()
            .flatMap(anchor -> collection.sections()
                .stream()
                .filter(section -> section.anchor().equals(anchor))
                .map(Section::title)
                .findFirst()
                .map(title -> new Link(Addresses.collection(collection.id()) + "#" + anchor, title,
                        collection.lang())));
    }

    private static List<Link> tags(Entry entry) {
        return entry.tags().stream().map(tag -> new Link(Addresses.tag(tag), tag, entry.lang())).toList();
    }

    private static EntryPage.Around around(Entry entry, Catalog catalog) {
        List<EntryOutline> siblings = catalog.entries(entry.collection());
        int at = place(entry, siblings);
        return new EntryPage.Around(Optional.of(at - 1).filter(i -> i >= 0).map(siblings::get).map(Link::to),
                Optional.of(at + 1).filter(i -> i < siblings.size()).map(siblings::get).map(Link::to),
                near(siblings, at));
    }

    /// Nearly always its order; a file may have thousands of entries.
    private static int place(Entry entry, List<EntryOutline> siblings) {
        int order = entry.order();
        return (order < siblings.size() && siblings.get(order).id().equals(entry.id())) ? order
                : siblings.stream().map(EntryOutline::id).toList().indexOf(entry.id());
    }

    private static List<EntryPage.Sibling> near(List<EntryOutline> siblings, int at) {
        int from = Math.clamp(at - MOST_SIBLINGS / 2, 0, Math.max(0, siblings.size() - MOST_SIBLINGS));
        return IntStream.range(from, Math.min(siblings.size(), from + MOST_SIBLINGS))
            .mapToObj(i -> new EntryPage.Sibling(Link.to(siblings.get(i)), i == at))
            .toList();
    }

    /// Without the entry's twins, which have links of their own.
    private static List<EntryRow> related(Entry entry, Publication publication, Locale locale) {
        Catalog catalog = publication.catalog();
        Set<EntryId> twins = catalog.twins(entry.id()).stream().map(EntryOutline::id).collect(Collectors.toSet());
        Stream<EntryOutline> related = publication.index()
            .related(entry.id(), 2 * MOST_RELATED + twins.size())
            .stream()
            .filter(id -> !twins.contains(id))
            .flatMap(id -> catalog.entry(id).stream());
        return EntryRow.of(related, catalog, locale.getLanguage()).stream().limit(MOST_RELATED).toList();
    }

}
