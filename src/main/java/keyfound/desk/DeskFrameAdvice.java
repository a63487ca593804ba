package keyfound.desk;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page of this room its frame.
@ControllerAdvice("keyfound.desk")
final class DeskFrameAdvice {

    private final String site;

    DeskFrameAdvice(@Value("${keyfound.web.name:Keyfound}") String site) {
        this.site = site;
    }

    @ModelAttribute("desk")
    DeskFrame frame(HttpServletRequest request, Locale locale) {
        return DeskFrame.of(request, this.site, locale);
    }

}
