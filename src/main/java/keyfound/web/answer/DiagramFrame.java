package keyfound.web.answer;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import keyfound.web.site.WebSettings;

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
        // behind a proxy the browser may know this server by the configured name only
        String assets = Stream.of(originOfRequest(), origin(this.settings.url()))
            .filter(origin -> !origin.isEmpty())
            .distinct()
            .map(origin -> origin + request.getContextPath() + "/assets/")
            .collect(Collectors.joining(" "));
        response.setHeader("Content-Security-Policy",
                "sandbox allow-scripts; default-src 'none'; script-src " + assets
                        + "; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; "
                        + "form-action 'none'; frame-ancestors 'self'");
        return "diagram";
    }

    private static String originOfRequest() {
        return origin(ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    }

    /// @param site empty: none
    private static String origin(String site) {
        if (site.isEmpty()) {
            return "";
        }
        URI address = URI.create(site);
        return address.getScheme() + "://" + address.getRawAuthority();
    }

}
