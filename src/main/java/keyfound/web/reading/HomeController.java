package keyfound.web.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import keyfound.feedback.Outcomes;
import keyfound.publication.Publisher;
import keyfound.publication.source.FileOrigins;
import keyfound.web.machine.PlainResponse;
import keyfound.web.machine.StructuredData;
import keyfound.web.site.Addresses;
import keyfound.web.site.Head;
import keyfound.web.site.Preferences;
import keyfound.web.site.WebSettings;

@Controller
final class HomeController {

    private final Publisher publisher;

    private final FileOrigins origins;

    private final Outcomes outcomes;

    private final Addresses addresses;

    private final StructuredData facts;

    private final ListTexts texts;

    private final WebSettings settings;

    HomeController(Publisher publisher, FileOrigins origins, Outcomes outcomes, Addresses addresses,
            StructuredData facts, ListTexts texts, WebSettings settings) {
        this.publisher = publisher;
        this.origins = origins;
        this.outcomes = outcomes;
        this.addresses = addresses;
        this.facts = facts;
        this.texts = texts;
        this.settings = settings;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(HttpServletRequest request, Model model) {
        model.addAttribute("page", home(request));
        return "home";
    }

    @GetMapping(path = "/", produces = PlainResponse.MARKDOWN, headers = PlainResponse.ASKED_FOR_TEXT)
    ResponseEntity<String> preferredHome(HttpServletRequest request, Locale locale) {
        return homeText(request, locale);
    }

    @GetMapping("/index.md")
    ResponseEntity<String> homeText(HttpServletRequest request, Locale locale) {
        return this.texts.home(home(request), locale);
    }

    @GetMapping(path = "/collections", produces = MediaType.TEXT_HTML_VALUE)
    String collections(HttpServletRequest request, Model model) {
        model.addAttribute("page", collections(request));
        return "collections";
    }

    @GetMapping(path = "/collections", produces = PlainResponse.MARKDOWN, headers = PlainResponse.ASKED_FOR_TEXT)
    ResponseEntity<String> preferredCollections(HttpServletRequest request, Locale locale) {
        return collectionsText(request, locale);
    }

    @GetMapping("/collections.md")
    ResponseEntity<String> collectionsText(HttpServletRequest request, Locale locale) {
        return this.texts.collections(collections(request), locale);
    }

    private HomePage home(HttpServletRequest request) {
        Head head = new Head(Optional.of(this.addresses.absolute("/")), "", "website",
                Optional.of(Addresses.markdown("/")), "", List.of(), this.facts.site(this.settings.name()));
        return this.publisher.read(publication -> HomePage.of(publication.catalog(), this.origins, this.outcomes,
                Preferences.of(request).language(), head));
    }

    private CollectionsPage collections(HttpServletRequest request) {
        Head head = Head.of(this.addresses.absolute("/collections"), Optional.of("/collections.md"));
        return this.publisher
            .read(publication -> CollectionsPage.of(publication.catalog(), Preferences.of(request).language(), head));
    }

}
