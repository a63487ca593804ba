package keyfound.web.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import keyfound.entry.Collection;
import keyfound.entry.EntryOutline;
import keyfound.publication.Catalog;
import keyfound.publication.Publisher;
import keyfound.web.machine.PlainResponse;
import keyfound.web.site.Addresses;
import keyfound.web.site.EntryRow;
import keyfound.web.site.Head;
import keyfound.web.site.Link;
import keyfound.web.site.failure.PageNotShown;

@Controller
final class TagController {

    private final Publisher publisher;

    private final Addresses addresses;

    private final ListTexts texts;

    TagController(Publisher publisher, Addresses addresses, ListTexts texts) {
        this.publisher = publisher;
        this.addresses = addresses;
        this.texts = texts;
    }

    @GetMapping(path = "/tags", produces = MediaType.TEXT_HTML_VALUE)
    String tags(Locale locale, Model model) {
        Head head = Head.of(this.addresses.absolute("/tags"), Optional.of("/tags.md"));
        model.addAttribute("page", new TagsPage(head, all(locale)));
        return "tags";
    }

    @GetMapping(path = "/tags", produces = PlainResponse.MARKDOWN, headers = PlainResponse.ASKED_FOR_TEXT)
    ResponseEntity<String> preferredTags(Locale locale) {
        return tagsText(locale);
    }

    @GetMapping("/tags.md")
    ResponseEntity<String> tagsText(Locale locale) {
        return this.texts.tags(all(locale), locale);
    }

    @GetMapping(path = "/t/{tag}", produces = MediaType.TEXT_HTML_VALUE)
    String tag(@PathVariable String tag, Locale locale, Model model) {
        model.addAttribute("page", page(tag, locale));
        return "tag";
    }

    @GetMapping(path = "/t/{tag}", produces = PlainResponse.MARKDOWN, headers = PlainResponse.ASKED_FOR_TEXT)
    ResponseEntity<String> preferredTag(@PathVariable String tag, Locale locale) {
        return tagText(tag, locale);
    }

    @GetMapping("/t/{tag}.md")
    ResponseEntity<String> tagText(@PathVariable String tag, Locale locale) {
        return this.texts.tag(page(tag, locale), locale);
    }

    private List<HomePage.TagCount> all(Locale locale) {
        return this.publisher.read(publication -> HomePage.TagCount.all(publication.catalog(), locale.getLanguage()));
    }

    private TagPage page(String tag, Locale locale) {
        return this.publisher.read(publication -> page(tag, publication.catalog(), locale.getLanguage()));
    }

    private TagPage page(String tag, Catalog catalog, String lang) {
        List<EntryOutline> entries = List.copyOf(catalog.entries(catalog.once(catalog.tagged(tag), lang)));
        if (entries.isEmpty()) {
            throw PageNotShown.missing(tag);
        }
        List<TagPage.Group> groups = catalog.collections()
            .stream()
            .map(collection -> group(collection, entries, catalog))
            .filter(group -> !group.entries().isEmpty())
            .toList();
        String path = Addresses.tag(tag);
        return new TagPage(Head.of(this.addresses.absolute(path), Optional.of(Addresses.markdown(path))), tag,
                entries.size(), groups);
    }

    private static TagPage.Group group(Collection collection, List<EntryOutline> entries, Catalog catalog) {
        return new TagPage.Group(new Link(Addresses.collection(collection.id()), collection.title(), collection.lang()),
                entries.stream()
                    .filter(entry -> entry.collection().equals(collection.id()))
                    .sorted(Comparator.comparingInt(EntryOutline::order))
                    .map(entry -> EntryRow.of(entry, catalog))
                    .toList());
    }

}
