package keyfound.web.site;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The frame in which one diagram is drawn. Whatever the library does with its text stays
/// in there: the frame has an origin of its own, and may load or send nothing.
@Controller
final class DiagramFrame {

    private final WebSettings settings;

    DiagramFrame(WebSettings settings) {
        this.settings = settings;
    }

    /// A frame with an origin of its own has no `'self'`, so the address of the scripts
    /// is named. The library writes styles into its pictures.
    @GetMapping("/diagram")
    String frame(HttpServletResponse response, HttpServletRequest request) {
        String origin = this.settings.url().isEmpty() ? originOfRequest() : origin(this.settings.url());
        response.setHeader("Content-Security-Policy",
                "sandbox allow-scripts; default-src 'none'; script-src " + origin + request.getContextPath()
                        + "/assets/; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; "
                        + "form-action 'none'; frame-ancestors 'self'");
        return "diagram";
    }

    private static String originOfRequest() {
        return origin(ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    }

    private static String origin(String site) {
        URI address = URI.create(site);
        return address.getScheme() + "://" + address.getRawAuthority();
    }

}
