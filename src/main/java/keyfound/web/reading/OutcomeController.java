package keyfound.web.reading;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
import keyfound.demand.vote.VoteReasons;
import keyfound.entry.EntryId;
import keyfound.feedback.Moderation;
import keyfound.feedback.Outcome;
import keyfound.feedback.Outcomes;
import keyfound.publication.Publisher;
import keyfound.web.site.Addresses;
import keyfound.web.site.CrossSite;
import keyfound.web.site.Helped;
import keyfound.web.site.failure.OldAddresses;
import keyfound.web.site.failure.PageNotShown;

/// Takes a reader's answer to "Did this fix it?", then goes to the entry, which says
/// thanks.
///
/// A browser's second answer to the same entry is thanked for but not counted; neither
/// are answers that come too fast. A cookie shows the second answer. It holds nothing
/// else and is sent to the address of this entry only. Whom it did not help may say why,
/// once.
@Controller
final class OutcomeController {

    private static final String COOKIE = "outcome";

    private static final String GIVEN = "given";

    private static final String WHY = "why";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Publisher publisher;

    private final Outcomes outcomes;

    private final Moderation moderation;

    private final OldAddresses oldAddresses;

    private final Searches searches;

    private final VoteReasons reasons;

    OutcomeController(Publisher publisher, Outcomes outcomes, Moderation moderation, OldAddresses oldAddresses,
            Searches searches, VoteReasons reasons) {
        this.publisher = publisher;
        this.outcomes = outcomes;
        this.moderation = moderation;
        this.oldAddresses = oldAddresses;
        this.searches = searches;
        this.reasons = reasons;
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
        response.addHeader(HttpHeaders.SET_COOKIE, remembered(entry.get(), GIVEN, request.getContextPath()));
        return thanked(entry.get(), (given == Outcome.FIXED) ? Helped.Said.FIXED : Helped.Said.FAILED, request);
    }

    private static ResponseEntity<Void> thanked(EntryId entry, Helped.Said said, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI
                .create(request.getContextPath() + Addresses.entry(entry) + "?outcome=" + said.word() + "#_kf-helped"))
            .build();
    }

    /// @param why in a sentence; a longer text is cut
    @PostMapping("/q/{id}/reasons")
    Object why(@PathVariable String id, @RequestParam(defaultValue = "") String why, HttpServletRequest request,
            HttpServletResponse response, Locale locale) {
        Optional<EntryId> entry = served(id);
        if (entry.isEmpty()) {
            return this.oldAddresses.vote(id);
        }
        @Nullable Cookie answered = WebUtils.getCookie(request, COOKIE);
        if (answered != null && answered.getValue().equals(GIVEN) && !CrossSite.sends(request)
                && this.moderation.admits(request.getRemoteAddr())) {
            this.reasons.add(entry.get(), why, locale.getLanguage());
        }
        response.addHeader(HttpHeaders.SET_COOKIE, remembered(entry.get(), WHY, request.getContextPath()));
        return thanked(entry.get(), Helped.Said.WHY, request);
    }

    private Optional<EntryId> served(String id) {
        return Optional.of(id)
            .filter(EntryId::isValid)
            .map(EntryId::new)
            .filter(valid -> this.publisher.read(publication -> publication.catalog().entry(valid).isPresent()));
    }

    private boolean counts(HttpServletRequest request) {
        return !CrossSite.sends(request) && WebUtils.getCookie(request, COOKIE) == null
                && this.moderation.admits(request.getRemoteAddr());
    }

    private static String remembered(EntryId entry, String what, String contextPath) {
        return ResponseCookie.from(COOKIE, what)
            .path(contextPath + Addresses.entry(entry))
            .maxAge(REMEMBERED)
            .httpOnly(true)
            .sameSite("Lax")
            .build()
            .toString();
    }

}
