package keyfound.web.machine;

import java.util.Locale;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.manual.Manual;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.search.print.EntryText;
import keyfound.web.site.Addresses;
import keyfound.web.site.failure.OldAddresses;
import keyfound.web.site.failure.PageNotShown;

/// Entries and collections as Markdown, as they were written, and entries as plain text.
@Controller
final class MarkdownController {

    private final Publisher publisher;

    private final Addresses addresses;

    private final OldAddresses oldAddresses;

    MarkdownController(Publisher publisher, Addresses addresses, OldAddresses oldAddresses) {
        this.publisher = publisher;
        this.addresses = addresses;
        this.oldAddresses = oldAddresses;
    }

    @GetMapping(path = "/q/{id}", produces = PlainResponse.MARKDOWN, headers = PlainResponse.ASKED_FOR_TEXT)
    Object preferredEntry(@PathVariable String id, Locale locale) {
        return text(id, locale).<Object>map(entry -> entry).orElseGet(() -> this.oldAddresses.entry(id));
    }

    /// As in a terminal: the question, the answer, the address.
    @GetMapping(path = "/q/{id}", produces = PlainResponse.PLAIN, headers = PlainResponse.ASKED_FOR_TEXT)
    ResponseEntity<String> plainEntry(@PathVariable String id) {
        return PlainResponse.of(PlainResponse.PLAIN,
                this.publisher.read(publication -> find(id, publication).map(this::plain))
                    .orElseThrow(() -> PageNotShown.missing(id)));
    }

    @GetMapping("/q/{id}.md")
    Object entry(@PathVariable String id, Locale locale) {
        return text(id, locale).<Object>map(entry -> entry).orElseGet(() -> this.oldAddresses.entryText(id));
    }

    @GetMapping(path = "/c/{id}", produces = PlainResponse.MARKDOWN, headers = PlainResponse.ASKED_FOR_TEXT)
    Object preferredCollection(@PathVariable String id) {
        return collectionText(id).<Object>map(text -> text).orElseGet(() -> this.oldAddresses.collection(id));
    }

    @GetMapping("/c/{id}.md")
    Object collection(@PathVariable String id) {
        return collectionText(id).<Object>map(text -> text).orElseGet(() -> this.oldAddresses.collectionText(id));
    }

    private Optional<ResponseEntity<String>> collectionText(String id) {
        return this.publisher
            .read(publication -> Optional.of(id)
                .filter(CollectionId::isValid)
                .flatMap(valid -> publication.catalog().collection(new CollectionId(valid)))
                .map(collection -> CollectionText.of(collection, publication)))
            .map(text -> PlainResponse.markdown(text, this.addresses.absolute("/c/" + id)));
    }

    /// Of an entry, or of a code that the program prints.
    private Optional<ResponseEntity<String>> text(String id, Locale locale) {
        return this.publisher.read(publication -> find(id, publication))
            .or(() -> Manual.explanation(id, locale))
            .or(() -> Manual.entry(id))
            .map(entry -> PlainResponse.markdown(markdown(entry),
                    this.addresses.absolute(Addresses.entry(entry.id()))));
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
