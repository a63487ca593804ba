package keyfound.web.reading;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

import keyfound.demand.record.Searches;
import keyfound.entry.EntryId;
import keyfound.feedback.Moderation;
import keyfound.feedback.Outcome;
import keyfound.feedback.Outcomes;
import keyfound.publication.Publisher;
import keyfound.web.site.Addresses;
import keyfound.web.site.failure.OldAddresses;
import keyfound.web.site.failure.PageNotShown;

/// Takes a reader's answer to "Did this fix it?", then goes to the entry, which says
/// thanks.
///
/// A browser's second answer to the same entry is thanked for but not counted; neither
/// are answers that come too fast. A cookie shows the second answer. It holds nothing
/// else and is sent to the address of this entry only.
@Controller
final class OutcomeController {

    private static final String COOKIE = "outcome";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Publisher publisher;

    private final Outcomes outcomes;

    private final Moderation moderation;

    private final OldAddresses oldAddresses;

    private final Searches searches;

    OutcomeController(Publisher publisher, Outcomes outcomes, Moderation moderation, OldAddresses oldAddresses,
            Searches searches) {
        this.publisher = publisher;
        this.outcomes = outcomes;
        this.moderation = moderation;
        this.oldAddresses = oldAddresses;
        this.searches = searches;
    }

    /// @param search number of the search that found the entry; may be empty
    @PostMapping("/q/{id}/outcomes")
    Object take(@PathVariable String id, @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String search, HttpServletRequest request, HttpServletResponse response) {
        Outcome given = Outcome.of(outcome).orElseThrow(() -> PageNotShown.malformed(outcome));
        Optional<EntryId> entry = served(id);
        if (entry.isEmpty()) {
            return this.oldAddresses.vote(id);
        }
        if (counts(request)) {
            this.outcomes.record(entry.get(), given);
            this.searches.helped(search, entry.get(), given);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, remembered(entry.get(), request.getContextPath()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(request.getContextPath() + Addresses.entry(entry.get()) + "?outcome=" + given.word()
                    + "#_kf-helped"))
            .build();
    }

    private Optional<EntryId> served(String id) {
        return Optional.of(id)
            .filter(EntryId::isValid)
            .map(EntryId::new)
            .filter(valid -> this.publisher.read(publication -> publication.catalog().entry(valid).isPresent()));
    }

    /// Browsers tell when a form on another site sends the request.
    private boolean counts(HttpServletRequest request) {
        return !"cross-site".equals(request.getHeader("Sec-Fetch-Site")) && WebUtils.getCookie(request, COOKIE) == null
                && this.moderation.admits(request.getRemoteAddr());
    }

    private static String remembered(EntryId entry, String contextPath) {
        return ResponseCookie.from(COOKIE, "given")
            .path(contextPath + Addresses.entry(entry))
            .maxAge(REMEMBERED)
            .httpOnly(true)
            .sameSite("Lax")
            .build()
            .toString();
    }

}
