package keyfound.web.machine;

import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.springframework.http.ResponseEntity;

/// An Atom feed (RFC 4287).
///
/// @param id never changes, whatever the feed holds
/// @param updated as RFC 3339 writes a time
/// @param self address of the feed; empty where it is a secret
/// @param page what the feed is about, for people; relative links lead on from there
/// @param author of the feed and of each item
public record AtomFeed(String id, String title, String updated, Optional<String> self, String page, String author,
        List<Item> items) {

    public AtomFeed {
        items = List.copyOf(items);
    }

    public ResponseEntity<String> answer() {
        return PlainResponse.of("application/atom+xml", Xml.document(this::write));
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "base", this.page);
        Xml.element(xml, "id", this.id);
        Xml.element(xml, "title", this.title);
        Xml.element(xml, "updated", this.updated);
        if (this.self.isPresent()) {
            Xml.empty(xml, "link", "rel", "self", "href", this.self.get());
        }
        Xml.empty(xml, "link", "rel", "alternate", "type", "text/html", "href", this.page);
        for (Item item : this.items) {
            item.write(this.author, xml);
        }
        xml.writeEndElement();
    }

    /// One entry of the feed.
    ///
    /// @param id never changes, whatever becomes of the item
    /// @param updated as RFC 3339 writes a time
    /// @param page that shows it to people
    /// @param lang of title and content; empty: that of the feed
    /// @param content empty: the page has it
    public record Item(String id, String title, String updated, String page, String lang, List<String> tags,
            Optional<Content> content) {

        public Item {
            tags = List.copyOf(tags);
        }

        private void write(String author, XMLStreamWriter xml) throws XMLStreamException {
            xml.writeStartElement("entry");
            if (!this.lang.isEmpty()) {
                xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", this.lang);
            }
            Xml.element(xml, "id", this.id);
            Xml.element(xml, "title", this.title);
            Xml.element(xml, "updated", this.updated);
            xml.writeStartElement("author");
            Xml.element(xml, "name", author);
            xml.writeEndElement();
            if (this.lang.isEmpty()) {
                Xml.empty(xml, "link", "rel", "alternate", "type", "text/html", "href", this.page);
            }
            else {
                Xml.empty(xml, "link", "rel", "alternate", "type", "text/html", "href", this.page, "hreflang",
                        this.lang);
            }
            for (String tag : this.tags) {
                Xml.empty(xml, "category", "term", tag);
            }
            if (this.content.isPresent()) {
                this.content.get().write(xml);
            }
            xml.writeEndElement();
        }

    }

    /// What an item says.
    ///
    /// @param type `html` or `text`
    public record Content(String type, String text) {

        private void write(XMLStreamWriter xml) throws XMLStreamException {
            xml.writeStartElement("content");
            xml.writeAttribute("type", this.type);
            xml.writeCharacters(Xml.legal(this.text));
            xml.writeEndElement();
        }

    }

}
