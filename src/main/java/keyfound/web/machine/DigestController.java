package keyfound.web.machine;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import keyfound.access.ApiToken;
import keyfound.access.ApiTokens;
import keyfound.access.Readers;
import keyfound.demand.digest.Digest;
import keyfound.demand.digest.Digests;
import keyfound.publication.ReaderAddresses;
import keyfound.web.site.Addresses;
import keyfound.web.site.WebSettings;
import keyfound.web.site.failure.PageNotShown;

/// The digests of the last weeks as an Atom feed (RFC 4287), for whoever has a token that
/// may read the gaps: feed readers send no other proof than the address. An entry that
/// the groups of the token may not see is not named.
@Controller
final class DigestController {

    private static final int WEEKS = 8;

    private final Digests digests;

    private final ApiTokens tokens;

    private final Readers readers;

    /// By the groups of the token.
    private final ReaderAddresses seen;

    private final Addresses addresses;

    private final WebSettings settings;

    DigestController(Digests digests, ApiTokens tokens, Readers readers, ReaderAddresses seen, Addresses addresses,
            WebSettings settings) {
        this.digests = digests;
        this.tokens = tokens;
        this.readers = readers;
        this.seen = seen;
        this.addresses = addresses;
        this.settings = settings;
    }

    @GetMapping("/digest/{token}.atom")
    ResponseEntity<String> feed(@PathVariable String token, Locale locale) throws Exception {
        ApiToken known = this.tokens.find(token)
            .filter(found -> found.scopes().contains(ApiToken.Scope.GAPS))
            .orElseThrow(() -> PageNotShown.missing(""));
        LocalDate last = this.digests.lastMonday();
        List<Digest> weeks = this.readers.program(known)
            .read(() -> IntStream.range(0, WEEKS)
                .mapToObj(last::minusWeeks)
                .map(monday -> this.digests.of(monday, this.seen::isHere))
                .toList());
        ResponseEntity<String> feed = feed(weeks, locale).answer();
        return ResponseEntity.status(feed.getStatusCode())
            .headers(feed.getHeaders())
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header("Referrer-Policy", "no-referrer")
            .body(feed.getBody());
    }

    /// The address of the feed is a secret, so it does not stand in it.
    private AtomFeed feed(List<Digest> weeks, Locale locale) {
        String desk = this.addresses.absolute("/desk/figures");
        String site = this.addresses.absolute("");
        return new AtomFeed(desk, this.settings.name(), written(weeks.getFirst()), Optional.empty(), desk,
                this.settings.name(),
                weeks.stream()
                    .map(week -> new AtomFeed.Item(desk + "#" + week.monday(), week.title(this.settings.name(), locale),
                            written(week), desk, "", List.of(),
                            Optional.of(new AtomFeed.Content("text", week.text(site, locale)))))
                    .toList());
    }

    /// A week is written when it is over.
    private static String written(Digest week) {
        return week.monday().plusWeeks(1).atStartOfDay().toInstant(ZoneOffset.UTC).toString();
    }

}
