package keyfound.web.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import keyfound.entry.Collection;
import keyfound.entry.EntryOutline;
import keyfound.publication.Catalog;
import keyfound.publication.Publisher;
import keyfound.web.site.Addresses;
import keyfound.web.site.EntryRow;
import keyfound.web.site.Head;
import keyfound.web.site.Link;
import keyfound.web.site.failure.PageNotShown;

@Controller
final class TagController {

    private final Publisher publisher;

    private final Addresses addresses;

    TagController(Publisher publisher, Addresses addresses) {
        this.publisher = publisher;
        this.addresses = addresses;
    }

    @GetMapping("/tags")
    String tags(Locale locale, Model model) {
        Head head = Head.of(this.addresses.absolute("/tags"), "");
        model.addAttribute("page", new TagsPage(head, this.publisher
            .read(publication -> HomePage.TagCount.all(publication.catalog(), locale.getLanguage()))));
        return "tags";
    }

    @GetMapping("/t/{tag}")
    String tag(@PathVariable String tag, Locale locale, Model model) {
        TagPage page = this.publisher.read(publication -> page(tag, publication.catalog(), locale.getLanguage()));
        model.addAttribute("page", page);
        return "tag";
    }

    private TagPage page(String tag, Catalog catalog, String lang) {
        List<EntryOutline> entries = EntryRow.once(catalog.tags().getOrDefault(tag, List.of()), Function.identity(),
                catalog, lang);
        if (entries.isEmpty()) {
            throw PageNotShown.missing(tag);
        }
        List<TagPage.Group> groups = catalog.collections()
            .stream()
            .map(collection -> group(collection, entries, catalog))
            .filter(group -> !group.entries().isEmpty())
            .toList();
        return new TagPage(Head.of(this.addresses.absolute(Addresses.tag(tag)), ""), tag, entries.size(), groups);
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
