package keyfound.web.reading;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import keyfound.feedback.Outcomes;
import keyfound.publication.Publisher;
import keyfound.publication.source.FileOrigins;
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

    private final WebSettings settings;

    HomeController(Publisher publisher, FileOrigins origins, Outcomes outcomes, Addresses addresses,
            StructuredData facts, WebSettings settings) {
        this.publisher = publisher;
        this.origins = origins;
        this.outcomes = outcomes;
        this.addresses = addresses;
        this.facts = facts;
        this.settings = settings;
    }

    @GetMapping("/")
    String home(HttpServletRequest request, Model model) {
        Head head = new Head(Optional.of(this.addresses.absolute("/")), "", "website", Optional.empty(), "", List.of(),
                this.facts.site(this.settings.name()));
        model.addAttribute("page", this.publisher.read(publication -> HomePage.of(publication.catalog(), this.origins,
                this.outcomes, Preferences.of(request).language(), head)));
        return "home";
    }

    @GetMapping("/collections")
    String collections(HttpServletRequest request, Model model) {
        Head head = Head.of(this.addresses.absolute("/collections"), "");
        model.addAttribute("page", this.publisher
            .read(publication -> CollectionsPage.of(publication.catalog(), Preferences.of(request).language(), head)));
        return "collections";
    }

}
