package keyfound.web.reading;

import java.util.Locale;
import java.util.Optional;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.web.site.failure.OldAddresses;

@Controller
final class EntryController {

    private final Publisher publisher;

    private final EntryPages pages;

    private final ManualPages manual;

    private final OldAddresses oldAddresses;

    EntryController(Publisher publisher, EntryPages pages, ManualPages manual, OldAddresses oldAddresses) {
        this.publisher = publisher;
        this.pages = pages;
        this.manual = manual;
        this.oldAddresses = oldAddresses;
    }

    @GetMapping(path = "/q/{id}", produces = MediaType.TEXT_HTML_VALUE)
    Object entry(@PathVariable String id, @RequestParam(defaultValue = "") String outcome, Locale locale, Model model) {
        Optional<EntryPage> page = this.publisher.read(publication -> find(id, publication)
            .map(entry -> this.pages.page(entry, publication, locale, outcome)));
        if (page.isPresent()) {
            model.addAttribute("page", page.get());
            return "entry";
        }
        Optional<ManualPage> explained = this.manual.page(id, locale);
        if (explained.isPresent()) {
            model.addAttribute("page", explained.get());
            return "manual";
        }
        return this.oldAddresses.entry(id);
    }

    private static Optional<Entry> find(String id, Publication publication) {
        return Optional.of(id)
            .filter(EntryId::isValid)
            .flatMap(valid -> publication.catalog().entry(new EntryId(valid)))
            .map(EntryOutline::id)
            .flatMap(publication.index()::entry);
    }

}
