package keyfound.web.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import keyfound.entry.Collection;
import keyfound.entry.Entry;
import keyfound.entry.EntryOutline;
import keyfound.entry.SafeHtml;
import keyfound.entry.Section;
import keyfound.entry.SourceLocation;
import keyfound.publication.Publication;
import keyfound.web.answer.AnswerHtml;
import keyfound.web.answer.AnswerStyle;
import keyfound.web.answer.Highlights;
import keyfound.web.answer.ShownEntry;
import keyfound.web.answer.Spans;
import keyfound.web.machine.StructuredData;
import keyfound.web.site.Addresses;
import keyfound.web.site.Head;
import keyfound.web.site.Sources;
import keyfound.web.site.TranslationLinks;
import keyfound.web.site.WebSettings;

/// Makes the page of a collection.
@Component
final class CollectionPages {

    private final Addresses addresses;

    private final StructuredData facts;

    private final Sources sources;

    private final TranslationLinks twins;

    private final AnswerStyle style;

    CollectionPages(Addresses addresses, StructuredData facts, Sources sources, TranslationLinks twins,
            WebSettings settings) {
        this.addresses = addresses;
        this.facts = facts;
        this.sources = sources;
        this.twins = twins;
        this.style = new AnswerStyle(2, Highlights.NONE, settings.imageHosts());
    }

    CollectionPage page(Collection collection, Publication publication, Locale locale) {
        List<Entry> entries = publication.catalog()
            .entries(collection.id())
            .stream()
            .map(EntryOutline::id)
            .map(publication.index()::entry)
            .flatMap(Optional::stream)
            .toList();
        String path = Addresses.collection(collection.id());
        String address = this.addresses.absolute(path);
        Head head = new Head(Optional.of(address), Spans.plain(collection.description()), "article",
                Optional.of(path + ".md"), collection.lang(), this.twins.of(collection, publication.catalog()),
                this.facts.faqPage(collection, entries, address));
        CollectionPage.Top top = new CollectionPage.Top(collection.title(), Spans.html(collection.description()),
                AnswerHtml.of(collection.introduction(), this.style), collection.lang());
        return new CollectionPage(head, top, address, entries.size(),
                this.sources.of(new SourceLocation(collection.file(), 0), publication.catalog(), locale),
                parts(collection.sections(), entries));
    }

    private List<CollectionPage.Part> parts(List<Section> sections, List<Entry> entries) {
        List<CollectionPage.Part> parts = new ArrayList<>();
        int first = sections.isEmpty() ? Integer.MAX_VALUE : sections.getFirst().firstEntry();
        List<Entry> before = between(entries, 0, first);
        if (!before.isEmpty()) {
            parts.add(new CollectionPage.Part("", "", 2, SafeHtml.EMPTY, answered(before, 2)));
        }
        int uppermost = sections.stream().mapToInt(Section::level).min().orElse(1);
        int level = 1;
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            int end = (i + 1 < sections.size()) ? sections.get(i + 1).firstEntry() : Integer.MAX_VALUE;
            level = Math.min(Math.min(2 + section.level() - uppermost, level + 1), 4);
            parts.add(new CollectionPage.Part(anchor(section, entries), section.title(), level,
                    AnswerHtml.of(section.text(), this.style.below(level)),
                    answered(between(entries, section.firstEntry(), end), level + 1)));
        }
        return parts;
    }

    /// An entry may have the same name as its section; then the entry keeps it.
    private static String anchor(Section section, List<Entry> entries) {
        boolean taken = entries.stream().anyMatch(entry -> entry.id().value().equals(section.anchor()));
        return taken ? "section-" + section.anchor() : section.anchor();
    }

    private List<CollectionPage.Answered> answered(List<Entry> entries, int level) {
        return entries.stream().map(entry -> answered(entry, level)).toList();
    }

    private CollectionPage.Answered answered(Entry entry, int level) {
        String path = Addresses.entry(entry.id());
        List<String> anchors = entry.anchors().stream().filter(anchor -> !anchor.equals(entry.id().value())).toList();
        return new CollectionPage.Answered(entry.id().value(), anchors, path, level,
                ShownEntry.of(entry, this.addresses.absolute(path), this.style, this.style.below(level)));
    }

    private static List<Entry> between(List<Entry> entries, int from, int to) {
        return entries.stream().filter(entry -> entry.order() >= from && entry.order() < to).toList();
    }

}
