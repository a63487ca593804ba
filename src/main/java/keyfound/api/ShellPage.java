package keyfound.api;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
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
import keyfound.entry.Entry;
import keyfound.measure.Meters;
import keyfound.publication.NothingPublishedException;
import keyfound.publication.Publication;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.print.ResultText;

/// Plain text for a shell: `some-command 2>&1 | curl --data-binary @- HOST/`.
@RestController
@Hidden
class ShellPage {

    private static final String PLAIN = "text/plain;charset=UTF-8";

    private final Answers answers;

    private final ApiLinks links;

    private final Meters meters;

    ShellPage(Answers answers, ApiLinks links, Meters meters) {
        this.answers = answers;
        this.links = links;
        this.meters = meters;
    }

    @PostMapping(path = "/", produces = PLAIN)
    String paste(HttpServletRequest request, @ModelAttribute ApiFilters filters, Locale locale) throws IOException {
        SearchQuery query = filters.query(PasteBody.of(request).text());
        return this.answers.once(publication -> answer(publication, query, locale));
    }

    @GetMapping(path = "/search", produces = PLAIN, headers = "Accept!=*/*")
    ResponseEntity<String> search(@RequestParam(defaultValue = "") String q, @ModelAttribute ApiFilters filters,
            Locale locale) {
        SearchQuery query = filters.query(q);
        return this.answers.fresh(publication -> answer(publication, query, locale));
    }

    private String answer(Publication publication, SearchQuery query, Locale locale) {
        SearchResult result = this.meters.searched("text", publication.index().search(query));
        Optional<Entry> best = result.hits().isEmpty() ? Optional.empty()
                : publication.index().entry(result.hits().getFirst().entry().id());
        return new ResultText(result, best, this.links::entry, locale).text();
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
