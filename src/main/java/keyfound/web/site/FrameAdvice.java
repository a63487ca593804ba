package keyfound.web.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page of this room its frame.
@ControllerAdvice("keyfound.web")
final class FrameAdvice {

    private final Frames frames;

    FrameAdvice(Frames frames) {
        this.frames = frames;
    }

    @ModelAttribute("site")
    Frame frame(HttpServletRequest request) {
        return this.frames.of(request);
    }

}
