package keyfound.desk.tokens;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import keyfound.access.ApiToken;
import keyfound.access.ApiTokens;

/// Makes, lists and revokes the tokens of programs.
@Controller
final class TokensController {

    private static final Logger log = LoggerFactory.getLogger(TokensController.class);

    private static final int MOST_DAYS = 3650;

    private final ApiTokens tokens;

    TokensController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/desk/tokens")
    String list(Locale locale, Model model) {
        return page(Optional.empty(), Optional.empty(), locale, model);
    }

    /// @param days until it ends; empty: never
    @PostMapping("/desk/tokens")
    String make(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") Set<String> scopes,
            @RequestParam(defaultValue = "") String groups, @RequestParam(defaultValue = "") String days,
            HttpServletResponse response, Locale locale, Model model) {
        try {
            String made = this.tokens.make(name, scopes(scopes), words(groups), valid(days));
            log.info("A token was made at the desk: {}", name.strip());
            return page(Optional.of(made), Optional.empty(), locale, model);
        }
        catch (IllegalArgumentException refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(Optional.empty(), Optional.of(String.valueOf(refused.getMessage())), locale, model);
        }
    }

    @PostMapping("/desk/tokens/revoke")
    String revoke(@RequestParam String id) {
        this.tokens.revoke(id);
        log.info("A token was revoked at the desk: {}", id.replaceAll("\\W", ""));
        return "redirect:/desk/tokens";
    }

    private String page(Optional<String> made, Optional<String> refused, Locale locale, Model model) {
        model.addAttribute("page", TokensPage.of(this.tokens.all(), made, refused, locale));
        return "desk/tokens";
    }

    private static Set<ApiToken.Scope> scopes(Set<String> words) {
        Set<ApiToken.Scope> scopes = EnumSet.noneOf(ApiToken.Scope.class);
        for (ApiToken.Scope scope : ApiToken.Scope.values()) {
            if (words.contains(scope.name().toLowerCase(Locale.ROOT))) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static Optional<Duration> valid(String days) {
        if (days.isBlank()) {
            return Optional.empty();
        }
        if (!days.strip().matches("\\d{1,4}") || Integer.parseInt(days.strip()) < 1
                || Integer.parseInt(days.strip()) > MOST_DAYS) {
            throw new IllegalArgumentException("'" + days.strip() + "' is not a number of days from 1 to " + MOST_DAYS);
        }
        return Optional.of(Duration.ofDays(Integer.parseInt(days.strip())));
    }

}
