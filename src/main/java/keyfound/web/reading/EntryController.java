package keyfound.web.reading;

import java.util.Locale;
import java.util.Optional;

import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.web.site.Trouble;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
final class EntryController {

    private final Publisher publisher;

    private final EntryPages pages;

    EntryController(Publisher publisher, EntryPages pages) {
        this.publisher = publisher;
        this.pages = pages;
    }

    @GetMapping("/q/{id}")
    String entry(@PathVariable String id, Locale locale, Model model) {
        model.addAttribute("page",
                this.publisher.read(
                        publication -> find(id, publication).map(entry -> this.pages.page(entry, publication, locale)))
                    .orElseThrow(() -> Trouble.missing(id.replaceAll("[-_.]+", " "))));
        return "entry";
    }

    private static Optional<Entry> find(String id, Publication publication) {
        return EntryId.isValid(id) ? publication.index().entry(new EntryId(id)) : Optional.empty();
    }

}
