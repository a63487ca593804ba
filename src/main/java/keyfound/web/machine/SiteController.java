package keyfound.web.machine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

import keyfound.access.AccessSettings;
import keyfound.web.site.Addresses;
import keyfound.web.site.WebSettings;
import keyfound.web.site.failure.PageNotShown;

/// Files that browsers and robots request from any site.
@Controller
final class SiteController {

    /// Whoever reads it later has to ask again (RFC 9116, section 2.5.5).
    private static final Duration VALID = Duration.ofDays(180);

    private final Addresses addresses;

    private final WebSettings settings;

    private final AccessSettings access;

    private final MessageSource messages;

    private final JsonMapper json;

    private final Clock clock;

    SiteController(Addresses addresses, WebSettings settings, AccessSettings access, SiteTexts texts) {
        this.addresses = addresses;
        this.settings = settings;
        this.access = access;
        this.messages = texts.messages();
        this.json = texts.json();
        this.clock = texts.clock();
    }

    /// Robots read only the file at the root of a host. Under a path the main site
    /// repeats these lines, therefore each names the path. What `llms.txt` names is
    /// allowed: the longest path decides (RFC 9309).
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        StringBuilder rules = new StringBuilder("User-agent: *\n");
        if (!this.access.strangersRead()) {
            return PlainResponse.of(PlainResponse.PLAIN,
                    rules.append("Disallow: ").append(request.getContextPath()).append("/\n").toString());
        }
        for (String path : List.of("/api/v1/search", "/api/v1/entries")) {
            rules.append("Allow: ").append(request.getContextPath()).append(path).append('\n');
        }
        for (String path : List.of("/search/suggestions", "/api/", "/desk")) {
            rules.append("Disallow: ").append(request.getContextPath()).append(path).append('\n');
        }
        rules.append("\nSitemap: ").append(this.addresses.absolute("/sitemap.xml")).append('\n');
        return PlainResponse.of(PlainResponse.PLAIN, rules.toString());
    }

    /// Where to report a hole in this site (RFC 9116).
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security() {
        if (this.settings.securityContact().isEmpty()) {
            throw PageNotShown.missing("");
        }
        Instant expires = this.clock.instant().truncatedTo(ChronoUnit.DAYS).plus(VALID);
        return PlainResponse.of(PlainResponse.PLAIN,
                "Contact: " + this.settings.securityContact() + "\nExpires: " + expires
                        + "\nPreferred-Languages: en, zh\nCanonical: "
                        + this.addresses.absolute("/.well-known/security.txt") + "\n");
    }

    /// Lets a browser search here from its address bar:
    /// https://github.com/dewitt/opensearch.
    @GetMapping("/opensearch.xml")
    ResponseEntity<String> openSearch(Locale locale) {
        return PlainResponse.of("application/opensearchdescription+xml", Xml.document(xml -> {
            xml.writeStartElement("OpenSearchDescription");
            xml.writeDefaultNamespace("http://a9.com/-/spec/opensearch/1.1/");
            Xml.element(xml, "ShortName", shortName());
            Xml.element(xml, "Description", description(locale));
            Xml.element(xml, "InputEncoding", "UTF-8");
            xml.writeStartElement("Image");
            xml.writeAttribute("type", "image/svg+xml");
            xml.writeCharacters(this.addresses.absolute("/icon.svg"));
            xml.writeEndElement();
            Xml.empty(xml, "Url", "type", "text/html", "template",
                    this.addresses.absolute("/search?q=") + "{searchTerms}");
            Xml.empty(xml, "Url", "type", "application/x-suggestions+json", "template",
                    this.addresses.absolute("/search/suggestions.json?q=") + "{searchTerms}");
            Xml.empty(xml, "Url", "type", "application/json", "template",
                    this.addresses.absolute("/api/v1/search?q=") + "{searchTerms}");
            xml.writeEndElement();
        }));
    }

    /// Addresses are relative to the manifest's own, which holds under any path.
    @GetMapping("/site.webmanifest")
    ResponseEntity<String> manifest(Locale locale) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", this.settings.name());
        manifest.put("short_name", shortName());
        manifest.put("description", description(locale));
        manifest.put("lang", locale.toLanguageTag());
        manifest.put("start_url", "./");
        manifest.put("display", "minimal-ui");
        manifest.put("background_color", "#fcfbf8");
        manifest.put("theme_color", "#0a5c57");
        manifest.put("icons",
                List.of(icon("icon.svg", "image/svg+xml", "any"), icon("icon.png", "image/png", "180x180"),
                        icon("icon-192.png", "image/png", "192x192"), icon("icon-512.png", "image/png", "512x512")));
        return PlainResponse.of("application/manifest+json", this.json.writeValueAsString(manifest));
    }

    /// In one order, so that the same site gives the same bytes.
    private static Map<String, String> icon(String src, String type, String sizes) {
        Map<String, String> icon = new LinkedHashMap<>();
        icon.put("src", src);
        icon.put("type", type);
        icon.put("sizes", sizes);
        return icon;
    }

    private String description(Locale locale) {
        return this.messages.getMessage("site.description", null, locale);
    }

    /// OpenSearch allows 16 characters.
    private String shortName() {
        String name = this.settings.name();
        return (name.length() > 16) ? name.substring(0, 16) : name;
    }

}
