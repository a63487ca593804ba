package keyfound.desk.login;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

import keyfound.access.ReaderCookies;
import keyfound.access.Readers;

@Controller
final class LoginController {

    private static final Logger log = LoggerFactory.getLogger(LoginController.class);

    private final Account account;

    private final LoginThrottle throttle;

    private final Readers readers;

    private final ReaderCookies cookies;

    private final DeskCookies logins;

    LoginController(Account account, LoginThrottle throttle, Readers readers, ReaderCookies cookies,
            DeskCookies logins) {
        this.account = account;
        this.throttle = throttle;
        this.readers = readers;
        this.cookies = cookies;
        this.logins = logins;
    }

    @GetMapping("/desk/login")
    String form(HttpServletRequest request, Model model) {
        boolean left = request.getParameter("out") != null;
        model.addAttribute("page", new LoginPage(left ? LoginPage.Said.LEFT : LoginPage.Said.NOTHING, 0));
        return "desk/login";
    }

    @PostMapping("/desk/login")
    String login(@RequestParam(defaultValue = "") String user, @RequestParam(defaultValue = "") String password,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        String from = request.getRemoteAddr();
        Duration wait = this.throttle.waitFor(from);
        if (wait.isPositive()) {
            long seconds = wait.toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            return again(HttpStatus.TOO_MANY_REQUESTS, new LoginPage(LoginPage.Said.WAIT, seconds), response, model);
        }
        if (!this.account.is(user, password)) {
            this.throttle.failed(from);
            log.warn("A login at the desk failed, from {}", from);
            return again(HttpStatus.UNAUTHORIZED, new LoginPage(LoginPage.Said.WRONG, 0), response, model);
        }
        this.throttle.succeeded(from);
        this.logins.saveContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of())),
                request, response);
        if (this.readers.tellsApart()) {
            response.addHeader(HttpHeaders.SET_COOKIE, this.cookies.of(this.readers.maintainer(user), request));
        }
        return "redirect:/desk";
    }

    /// Answers for the whole desk while no password is set.
    @RequestMapping("/desk/closed")
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String closed() {
        return "desk/closed";
    }

    private static String again(HttpStatus status, LoginPage page, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("page", page);
        return "desk/login";
    }

}
