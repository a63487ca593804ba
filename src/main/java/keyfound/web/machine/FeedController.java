package keyfound.web.machine;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import keyfound.entry.Entry;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.publication.source.FileOrigins;
import keyfound.web.site.Addresses;
import keyfound.web.site.EntryRow;
import keyfound.web.site.WebSettings;

/// New and changed entries as an Atom feed (RFC 4287).
@Controller
final class FeedController {

    private static final int MOST_ENTRIES = 50;

    private final Publisher publisher;

    private final FileOrigins origins;

    private final Addresses addresses;

    private final WebSettings settings;

    FeedController(Publisher publisher, FileOrigins origins, Addresses addresses, WebSettings settings) {
        this.publisher = publisher;
        this.origins = origins;
        this.addresses = addresses;
        this.settings = settings;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<String> feed(@RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String collection, @RequestParam(defaultValue = "") String tag,
            Locale locale) {
        FeedFilter filter = new FeedFilter(lang, collection, tag);
        return PlainResponse.of("application/atom+xml",
                this.publisher.read(publication -> feed(publication, filter, locale.getLanguage())));
    }

    private String feed(Publication publication, FeedFilter filter, String lang) {
        List<Updates.Update> newest = Updates.newest(publication.catalog(), this.origins)
            .filter(update -> filter.admits(update.entry()))
            .limit(2 * MOST_ENTRIES)
            .toList();
        List<Updates.Update> updates = EntryRow.once(newest, Updates.Update::entry, publication.catalog(), lang)
            .stream()
            .limit(MOST_ENTRIES)
            .toList();
        String home = this.addresses.absolute("/");
        String self = this.addresses.absolute(filter.address());
        return Xml.document(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "base", home);
            Xml.element(xml, "id", filter.isOfAll() ? home : self);
            Xml.element(xml, "title", this.settings.name() + filter.suffix());
            Xml.element(xml, "updated",
                    updates.isEmpty() ? Instant.EPOCH.toString() : updates.getFirst().at().toString());
            Xml.empty(xml, "link", "rel", "self", "href", self);
            Xml.empty(xml, "link", "rel", "alternate", "type", "text/html", "href", home);
            for (Updates.Update update : updates) {
                write(update, publication, xml);
            }
            xml.writeEndElement();
        });
    }

    private void write(Updates.Update update, Publication publication, XMLStreamWriter xml) throws XMLStreamException {
        String address = this.addresses.absolute(Addresses.entry(update.entry().id()));
        xml.writeStartElement("entry");
        xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", update.entry().lang());
        Xml.element(xml, "id", address);
        Xml.element(xml, "title", update.entry().question());
        Xml.element(xml, "updated", update.at().toString());
        xml.writeStartElement("author");
        Xml.element(xml, "name", this.settings.name());
        xml.writeEndElement();
        Xml.empty(xml, "link", "rel", "alternate", "type", "text/html", "href", address, "hreflang",
                update.entry().lang());
        for (String tag : update.entry().tags()) {
            Xml.empty(xml, "category", "term", tag);
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(Xml.legal(publication.index()
            .entry(update.entry().id())
            .map(Entry::answer)
            .map(answer -> answer.html().html())
            .orElse("")));
        xml.writeEndElement();
        xml.writeEndElement();
    }

}
