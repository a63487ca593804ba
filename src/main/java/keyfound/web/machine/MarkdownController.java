package keyfound.web.machine;

import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.search.print.EntryText;
import keyfound.web.site.Addresses;
import keyfound.web.site.failure.PageNotShown;

/// Entries and collections as Markdown, as they were written, and entries as plain text.
@Controller
final class MarkdownController {

    private static final String ASKED_FOR_TEXT = "Accept!=*/*";

    private final Publisher publisher;

    private final Addresses addresses;

    MarkdownController(Publisher publisher, Addresses addresses) {
        this.publisher = publisher;
        this.addresses = addresses;
    }

    @GetMapping(path = "/q/{id}", produces = PlainResponse.MARKDOWN, headers = ASKED_FOR_TEXT)
    ResponseEntity<String> preferredEntry(@PathVariable String id) {
        return entry(id);
    }

    /// As in a terminal: the question, the answer, the address.
    @GetMapping(path = "/q/{id}", produces = PlainResponse.PLAIN, headers = ASKED_FOR_TEXT)
    ResponseEntity<String> plainEntry(@PathVariable String id) {
        return PlainResponse.of(PlainResponse.PLAIN,
                this.publisher.read(publication -> find(id, publication).map(this::plain))
                    .orElseThrow(() -> PageNotShown.missing(id)));
    }

    @GetMapping("/q/{id}.md")
    ResponseEntity<String> entry(@PathVariable String id) {
        return PlainResponse.of(PlainResponse.MARKDOWN,
                this.publisher.read(publication -> find(id, publication).map(this::markdown))
                    .orElseThrow(() -> PageNotShown.missing(id)));
    }

    @GetMapping(path = "/c/{id}", produces = PlainResponse.MARKDOWN, headers = ASKED_FOR_TEXT)
    ResponseEntity<String> preferredCollection(@PathVariable String id) {
        return collection(id);
    }

    @GetMapping("/c/{id}.md")
    ResponseEntity<String> collection(@PathVariable String id) {
        String text = this.publisher
            .read(publication -> Optional.of(id)
                .filter(CollectionId::isValid)
                .flatMap(valid -> publication.catalog().collection(new CollectionId(valid)))
                .map(collection -> CollectionText.of(collection, publication)))
            .orElseThrow(() -> PageNotShown.missing(id));
        return PlainResponse.of(PlainResponse.MARKDOWN, text);
    }

    private static Optional<Entry> find(String id, Publication publication) {
        return Optional.of(id)
            .filter(EntryId::isValid)
            .flatMap(valid -> publication.catalog().entry(new EntryId(valid)))
            .map(EntryOutline::id)
            .flatMap(publication.index()::entry);
    }

    private String plain(Entry entry) {
        return entry.question().text() + "\n\n" + EntryText.of(entry).markdown() + "\n\n"
                + this.addresses.absolute(Addresses.entry(entry.id())) + "\n";
    }

    /// The Markdown ends with the entry's address, so that a copy leads back to it.
    private String markdown(Entry entry) {
        return entry.markdown().strip() + "\n\n<" + this.addresses.absolute(Addresses.entry(entry.id())) + ">\n";
    }

}
