package keyfound.web.machine;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.publication.Catalog;
import keyfound.publication.Publisher;
import keyfound.publication.source.FileOrigins;
import keyfound.web.site.Addresses;
import keyfound.web.site.Link;
import keyfound.web.site.failure.PageNotShown;

/// Every page for search engines: https://www.sitemaps.org/protocol.html.
@Controller
final class SitemapController {

    /// The protocol's own limit for one file.
    private static final int MOST_ADDRESSES = 50_000;

    private static final String XML = "application/xml";

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Publisher publisher;

    private final FileOrigins origins;

    private final Addresses addresses;

    SitemapController(Publisher publisher, FileOrigins origins, Addresses addresses) {
        this.publisher = publisher;
        this.origins = origins;
        this.addresses = addresses;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        List<Page> pages = this.publisher.read(publication -> pages(publication.catalog()));
        return PlainResponse.of(XML,
                (pages.size() <= MOST_ADDRESSES) ? sitemap(pages) : index(Math.ceilDiv(pages.size(), MOST_ADDRESSES)));
    }

    /// @param number 1-based
    @GetMapping("/sitemap-{number}.xml")
    ResponseEntity<String> part(@PathVariable int number) {
        List<Page> pages = this.publisher.read(publication -> pages(publication.catalog()));
        long first = (number - 1L) * MOST_ADDRESSES;
        if (number < 1 || first >= pages.size()) {
            throw PageNotShown.missing("");
        }
        return PlainResponse.of(XML, sitemap(pages.stream().skip(first).limit(MOST_ADDRESSES).toList()));
    }

    private List<Page> pages(Catalog catalog) {
        Stream<Page> always = Stream.of(new Page("/", ""), new Page("/browse", ""), new Page("/collections", ""),
                new Page("/tags", ""));
        Stream<Page> tags = catalog.tags().stream().map(tag -> new Page(Addresses.tag(tag), ""));
        Stream<Page> files = catalog.files().values().stream().flatMap(file -> pages(file, catalog));
        return Stream.of(always, files, tags).flatMap(pages -> pages).toList();
    }

    private Stream<Page> pages(SourceOutline file, Catalog catalog) {
        String changed = Updates.changed(file, this.origins);
        return Stream.concat(
                file.collection().stream().map(found -> new Page(Addresses.collection(found.id()), changed)),
                file.entries()
                    .stream()
                    .map(entry -> new Page(Addresses.entry(entry.id()), changed, languages(entry, catalog))));
    }

    /// The entry and its twins; empty where it has none.
    private static List<Link> languages(EntryOutline entry, Catalog catalog) {
        List<EntryOutline> twins = catalog.twins(entry.id());
        return twins.isEmpty() ? List.of() : Stream.concat(Stream.of(entry), twins.stream()).map(Link::to).toList();
    }

    private String sitemap(List<Page> pages) {
        return Xml.document(xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xhtml", XHTML);
            for (Page page : pages) {
                write("url", page, xml);
            }
            xml.writeEndElement();
        });
    }

    private String index(int parts) {
        return Xml.document(xml -> {
            xml.writeStartElement("sitemapindex");
            xml.writeDefaultNamespace(NAMESPACE);
            for (int number = 1; number <= parts; number++) {
                write("sitemap", new Page("/sitemap-" + number + ".xml", ""), xml);
            }
            xml.writeEndElement();
        });
    }

    private void write(String element, Page page, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(element);
        Xml.element(xml, "loc", this.addresses.absolute(page.path()));
        if (!page.changed().isEmpty()) {
            Xml.element(xml, "lastmod", page.changed());
        }
        for (Link language : page.languages()) {
            Xml.empty(xml, "xhtml:link", "rel", "alternate", "hreflang", language.lang(), "href",
                    this.addresses.absolute(language.href()));
        }
        xml.writeEndElement();
    }

    /// @param changed ISO 8601 instant; empty when it is not known
    /// @param languages the same page in each of its languages; empty where it has one
    private record Page(String path, String changed, List<Link> languages) {

        Page(String path, String changed) {
            this(path, changed, List.of());
        }

    }

}
