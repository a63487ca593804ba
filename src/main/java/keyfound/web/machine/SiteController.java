package keyfound.web.machine;

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

import keyfound.web.site.Addresses;
import keyfound.web.site.WebSettings;

/// Files that browsers and robots request from any site.
@Controller
final class SiteController {

    private final Addresses addresses;

    private final WebSettings settings;

    private final MessageSource messages;

    private final JsonMapper json;

    SiteController(Addresses addresses, WebSettings settings, MessageSource messages, JsonMapper json) {
        this.addresses = addresses;
        this.settings = settings;
        this.messages = messages;
        this.json = json;
    }

    /// Robots read only the file at the root of a host. Under a path the main site
    /// repeats these lines, therefore each names the path.
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        StringBuilder rules = new StringBuilder("User-agent: *\n");
        for (String path : List.of("/search/suggestions", "/api/", "/desk")) {
            rules.append("Disallow: ").append(request.getContextPath()).append(path).append('\n');
        }
        rules.append("\nSitemap: ").append(this.addresses.absolute("/sitemap.xml")).append('\n');
        return PlainResponse.of(PlainResponse.PLAIN, rules.toString());
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
        manifest.put("icons", List.of(Map.of("src", "icon.svg", "type", "image/svg+xml", "sizes", "any"),
                Map.of("src", "icon.png", "type", "image/png", "sizes", "180x180")));
        return PlainResponse.of("application/manifest+json", this.json.writeValueAsString(manifest));
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
