package keyfound.web.site.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import keyfound.publication.NothingPublishedException;

/// Turns exceptions of this room's controllers into pages.
@ControllerAdvice("keyfound.web")
final class TroubleAdvice {

    private final TroublePages pages;

    TroubleAdvice(TroublePages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView trouble(PageNotShown trouble, HttpServletRequest request, HttpServletResponse response) {
        if (trouble.kind() == PageNotShown.Kind.ELSEWHERE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TroublePages.RETRY.toSeconds()));
        }
        return this.pages.view(request, trouble.kind(), trouble.kind().status(), trouble.words());
    }

    @ExceptionHandler
    ModelAndView starting(NothingPublishedException stillLoading, HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TroublePages.RETRY.toSeconds()));
        return this.pages.view(request, PageNotShown.Kind.STARTING, PageNotShown.Kind.STARTING.status(), "");
    }

}
