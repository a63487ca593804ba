package keyfound.web.machine;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import keyfound.access.ApiToken;
import keyfound.access.ApiTokens;
import keyfound.demand.digest.Digest;
import keyfound.demand.digest.Digests;
import keyfound.web.site.Addresses;
import keyfound.web.site.WebSettings;
import keyfound.web.site.failure.PageNotShown;

/// The digests of the last weeks as an Atom feed (RFC 4287), for whoever has a token that
/// may read the gaps: feed readers send no other proof than the address.
@Controller
final class DigestController {

    private static final int WEEKS = 8;

    private final Digests digests;

    private final ApiTokens tokens;

    private final Addresses addresses;

    private final WebSettings settings;

    DigestController(Digests digests, ApiTokens tokens, Addresses addresses, WebSettings settings) {
        this.digests = digests;
        this.tokens = tokens;
        this.addresses = addresses;
        this.settings = settings;
    }

    @GetMapping("/digest/{token}.atom")
    ResponseEntity<String> feed(@PathVariable String token, Locale locale) {
        if (this.tokens.find(token).filter(known -> known.scopes().contains(ApiToken.Scope.GAPS)).isEmpty()) {
            throw PageNotShown.missing("");
        }
        LocalDate last = this.digests.lastMonday();
        List<Digest> weeks = IntStream.range(0, WEEKS).mapToObj(last::minusWeeks).map(this.digests::of).toList();
        ResponseEntity<String> feed = PlainResponse.of("application/atom+xml", feed(weeks, locale));
        return ResponseEntity.status(feed.getStatusCode())
            .headers(feed.getHeaders())
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header("Referrer-Policy", "no-referrer")
            .body(feed.getBody());
    }

    /// The address of the feed is a secret, so it does not stand in it.
    private String feed(List<Digest> weeks, Locale locale) {
        String desk = this.addresses.absolute("/desk/figures");
        String site = this.addresses.absolute("");
        return Xml.document(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            Xml.element(xml, "id", desk);
            Xml.element(xml, "title", this.settings.name());
            Xml.element(xml, "updated", written(weeks.getFirst()));
            Xml.empty(xml, "link", "rel", "alternate", "type", "text/html", "href", desk);
            for (Digest week : weeks) {
                xml.writeStartElement("entry");
                Xml.element(xml, "id", desk + "#" + week.monday());
                Xml.element(xml, "title", week.title(this.settings.name(), locale));
                Xml.element(xml, "updated", written(week));
                xml.writeStartElement("author");
                Xml.element(xml, "name", this.settings.name());
                xml.writeEndElement();
                Xml.empty(xml, "link", "rel", "alternate", "type", "text/html", "href", desk);
                Xml.element(xml, "content", week.text(site, locale));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    /// A week is written when it is over.
    private static String written(Digest week) {
        return week.monday().plusWeeks(1).atStartOfDay().toInstant(ZoneOffset.UTC).toString();
    }

}
