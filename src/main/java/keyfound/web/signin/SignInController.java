package keyfound.web.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import keyfound.access.AccessSettings;
import keyfound.access.OidcSignIn;
import keyfound.access.ReaderCookies;
import keyfound.access.Readers;
import keyfound.access.SharedPassword;
import keyfound.access.SignInFailedException;
import keyfound.publication.settings.Incident;
import keyfound.web.site.Addresses;
import keyfound.web.site.Head;
import keyfound.web.site.OwnAddress;
import keyfound.web.site.failure.PageNotShown;

/// Signs readers in and out.
@Controller
final class SignInController {

    private static final Logger log = LoggerFactory.getLogger(SignInController.class);

    private final AccessSettings settings;

    private final SharedPassword password;

    private final OidcSignIn oidc;

    private final Readers readers;

    private final ReaderCookies cookies;

    private final Addresses addresses;

    SignInController(AccessSettings settings, SharedPassword password, OidcSignIn oidc, SignedInReaders signedIn,
            Addresses addresses) {
        this.settings = settings;
        this.password = password;
        this.oidc = oidc;
        this.readers = signedIn.readers();
        this.cookies = signedIn.cookies();
        this.addresses = addresses;
    }

    @ModelAttribute
    void keepNowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /// Asks for the password, or sends the reader to the provider.
    @GetMapping("/sign-in")
    Object ask(@RequestParam(defaultValue = "") String back, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        requireOneOf(AccessSettings.Way.PASSWORD, AccessSettings.Way.OIDC);
        if (this.settings.way() == AccessSettings.Way.PASSWORD) {
            return page(back, Optional.empty(), model);
        }
        try {
            OidcSignIn.Begun begun = this.oidc.begin(this.addresses.absolute("/sign-in/done"),
                    OwnAddress.of(back, root(request)).toString(), request);
            response.addHeader(HttpHeaders.SET_COOKIE, begun.cookie());
            return to(URI.create(begun.address()));
        }
        catch (SignInFailedException failed) {
            return failed(failed, back, response, model);
        }
    }

    @PostMapping("/sign-in")
    Object check(@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String back,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        requireOneOf(AccessSettings.Way.PASSWORD);
        if (!this.password.is(password)) {
            log.warn("A reader's sign-in failed, from {}", request.getRemoteAddr());
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return page(back, Optional.of("signin.wrong"), model);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, this.cookies.of(this.readers.signedIn("", Set.of()), request));
        return to(OwnAddress.of(back, root(request)));
    }

    /// Where the provider sends a reader back to.
    @GetMapping("/sign-in/done")
    Object done(HttpServletRequest request, HttpServletResponse response, Model model) {
        requireOneOf(AccessSettings.Way.OIDC);
        try {
            OidcSignIn.Done done = this.oidc.finish(request);
            response.addHeader(HttpHeaders.SET_COOKIE, this.cookies.of(done.audience(), request));
            response.addHeader(HttpHeaders.SET_COOKIE, this.oidc.forget(request));
            return to(OwnAddress.of(done.back(), root(request)));
        }
        catch (SignInFailedException failed) {
            return failed(failed, "", response, model);
        }
    }

    @PostMapping("/sign-out")
    ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, this.cookies.none(request));
        return to(URI.create(root(request)));
    }

    private String failed(SignInFailedException failed, String back, HttpServletResponse response, Model model) {
        log.warn("A reader could not be signed in: {}; see {}", failed.getMessage(), Incident.SIGN_IN_FAILED.address());
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        return page(back, Optional.of("signin.failed"), model);
    }

    private String page(String back, Optional<String> said, Model model) {
        model.addAttribute("page",
                new SignInPage(Head.unlisted(), back, this.settings.way() == AccessSettings.Way.PASSWORD, said));
        return "sign-in";
    }

    /// Where nobody signs in that way, there is no page.
    private void requireOneOf(AccessSettings.Way... ways) {
        if (!List.of(ways).contains(this.settings.way())) {
            throw PageNotShown.missing("");
        }
    }

    private static String root(HttpServletRequest request) {
        return request.getContextPath() + "/";
    }

    private static ResponseEntity<Void> to(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
    }

}
