package keyfound.web.reading;

import java.util.Optional;

import keyfound.entry.Collection;
import keyfound.entry.CollectionId;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.web.site.Trouble;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
final class CollectionController {

    private final Publisher publisher;

    private final CollectionPages pages;

    CollectionController(Publisher publisher, CollectionPages pages) {
        this.publisher = publisher;
        this.pages = pages;
    }

    @GetMapping("/c/{id}")
    String collection(@PathVariable String id, Model model) {
        model.addAttribute("page", this.publisher
            .read(publication -> find(id, publication).map(collection -> this.pages.page(collection, publication)))
            .orElseThrow(() -> Trouble.missing(id.replaceAll("[-_.]+", " "))));
        return "collection";
    }

    private static Optional<Collection> find(String id, Publication publication) {
        return CollectionId.isValid(id) ? publication.catalog().collection(new CollectionId(id)) : Optional.empty();
    }

}
