package keyfound.web.reading;

import java.util.Locale;
import java.util.Optional;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import keyfound.entry.Collection;
import keyfound.entry.CollectionId;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.web.site.failure.OldAddresses;

@Controller
final class CollectionController {

    private final Publisher publisher;

    private final CollectionPages pages;

    private final OldAddresses oldAddresses;

    CollectionController(Publisher publisher, CollectionPages pages, OldAddresses oldAddresses) {
        this.publisher = publisher;
        this.pages = pages;
        this.oldAddresses = oldAddresses;
    }

    @GetMapping(path = "/c/{id}", produces = MediaType.TEXT_HTML_VALUE)
    Object collection(@PathVariable String id, Locale locale, Model model) {
        Optional<CollectionPage> page = this.publisher.read(publication -> find(id, publication)
            .map(collection -> this.pages.page(collection, publication, locale)));
        if (page.isEmpty()) {
            return this.oldAddresses.collection(id);
        }
        model.addAttribute("page", page.get());
        return "collection";
    }

    private static Optional<Collection> find(String id, Publication publication) {
        return CollectionId.isValid(id) ? publication.catalog().collection(new CollectionId(id)) : Optional.empty();
    }

}
