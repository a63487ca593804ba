package keyfound.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import keyfound.publication.NothingPublishedException;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Turns what a controller of this room threw into a page.
@ControllerAdvice("keyfound.web")
final class TroubleAdvice {

    private final TroublePages pages;

    TroubleAdvice(TroublePages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView trouble(Trouble trouble, HttpServletRequest request) {
        return this.pages.view(request, trouble.kind(), trouble.kind().status(), trouble.words());
    }

    @ExceptionHandler
    ModelAndView starting(NothingPublishedException stillLoading, HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TroublePages.RETRY.toSeconds()));
        return this.pages.view(request, Trouble.Kind.STARTING, Trouble.Kind.STARTING.status(), "");
    }

}
