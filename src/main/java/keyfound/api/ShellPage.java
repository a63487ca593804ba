package keyfound.api;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import keyfound.api.json.ApiFilters;
import keyfound.api.json.ApiLinks;
import keyfound.demand.Surface;
import keyfound.demand.record.Asker;
import keyfound.demand.record.Searches;
import keyfound.entry.Entry;
import keyfound.measure.Meters;
import keyfound.publication.NothingPublishedException;
import keyfound.publication.Publication;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;
import keyfound.search.print.ResultText;
import keyfound.text.JsonNames;

/// Plain text for a shell: `some-command 2>&1 | curl --data-binary @- HOST/`.
@RestController
@Hidden
class ShellPage {

    private static final String PLAIN = "text/plain;charset=UTF-8";

    private static final String SURFACE = "text";

    private final Answers answers;

    private final ApiLinks links;

    private final Meters meters;

    private final Searches searches;

    ShellPage(Answers answers, ApiLinks links, Meters meters, Searches searches) {
        this.answers = answers;
        this.links = links;
        this.meters = meters;
        this.searches = searches;
    }

    @PostMapping(path = "/", produces = PLAIN)
    String paste(HttpServletRequest request, HttpServletResponse response, @ModelAttribute ApiFilters filters,
            Locale locale) throws IOException {
        SearchQuery query = filters.query(PasteBody.of(request).text());
        Asker asker = Asker.of(request.getRemoteAddr(), locale, request::getHeader);
        return this.meters.traced(SURFACE,
                () -> this.answers.once(publication -> answer(publication, query, asker, locale, response)));
    }

    @GetMapping(path = "/search", produces = PLAIN, headers = "Accept!=*/*")
    ResponseEntity<String> search(@RequestParam(defaultValue = "") String q, @ModelAttribute ApiFilters filters,
            HttpServletRequest request, HttpServletResponse response, Locale locale) {
        SearchQuery query = filters.query(q);
        Asker asker = Asker.of(request.getRemoteAddr(), locale, request::getHeader);
        return this.meters.traced(SURFACE,
                () -> this.answers.fresh(publication -> answer(publication, query, asker, locale, response)));
    }

    /// The verdict and the first entry also stand in the head, for scripts.
    private String answer(Publication publication, SearchQuery query, Asker asker, Locale locale,
            HttpServletResponse response) {
        SearchResult result = this.meters.searched(SURFACE, publication.index().search(query));
        Optional<Entry> best = result.hits().isEmpty() ? Optional.empty()
                : publication.index().entry(result.hits().getFirst().entry().id());
        response.setHeader("Keyfound-Verdict", JsonNames.of(result.verdict()));
        best.ifPresent(entry -> response.setHeader("Keyfound-Entry", entry.id().value()));
        String text = new ResultText(result, best, this.links::entry, locale).text();
        return text + this.searches.searched(Surface.SHELL, asker, query, result)
            .filter(_ -> result.verdict() != Verdict.KNOWN)
            .map(number -> ResultText.ask(this.links.ask(number), locale))
            .orElse("");
    }

    @ExceptionHandler
    ResponseEntity<String> refused(ErrorResponseException refused) {
        return plain(HttpStatus.valueOf(refused.getStatusCode().value()), refused.getBody().getDetail() + "\n");
    }

    @ExceptionHandler
    ResponseEntity<String> wrong(BindException wrong) {
        return plain(HttpStatus.BAD_REQUEST, wrong.getFieldErrors().getFirst().getField() + " '"
                + wrong.getFieldErrors().getFirst().getRejectedValue() + "' is not possible\n");
    }

    @ExceptionHandler
    ResponseEntity<String> loading(NothingPublishedException loading) {
        return plain(HttpStatus.SERVICE_UNAVAILABLE, loading.getMessage() + "\n");
    }

    private static ResponseEntity<String> plain(HttpStatus status, String text) {
        return ResponseEntity.status(status)
            .header(HttpHeaders.CONTENT_TYPE, PLAIN)
            .contentType(MediaType.parseMediaType(PLAIN))
            .body(text);
    }

}
