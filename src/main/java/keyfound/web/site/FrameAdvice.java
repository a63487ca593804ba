package keyfound.web.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page of this room its frame.
@ControllerAdvice("keyfound.web")
final class FrameAdvice {

    private final Frames frames;

    private final PageFeatures features;

    FrameAdvice(Frames frames, PageFeatures features) {
        this.frames = frames;
        this.features = features;
    }

    @ModelAttribute("site")
    Frame frame(HttpServletRequest request) {
        return this.frames.of(request);
    }

    @ModelAttribute("features")
    PageFeatures features() {
        return this.features;
    }

}
