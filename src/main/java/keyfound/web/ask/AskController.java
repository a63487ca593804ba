package keyfound.web.ask;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import keyfound.demand.Surface;
import keyfound.demand.question.AskedText;
import keyfound.demand.question.QuestionRefusedException;
import keyfound.demand.question.Questions;
import keyfound.demand.question.ReaderQuestion;
import keyfound.demand.record.Searches;
import keyfound.web.site.CrossSite;
import keyfound.web.site.Head;
import keyfound.web.site.failure.PageNotShown;

/// Takes questions, and shows what became of them to whoever has the address.
@Controller
final class AskController {

    private final Questions questions;

    private final Searches searches;

    private final AskedPages pages;

    private final AskedFeed feed;

    AskController(Questions questions, Searches searches, AskedPages pages, AskedFeed feed) {
        this.questions = questions;
        this.searches = searches;
        this.pages = pages;
        this.feed = feed;
    }

    /// The address of a question is a secret of the reader.
    @ModelAttribute
    void keepNowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /// @param search the number of a search whose line fills the form
    @GetMapping("/ask")
    String form(@RequestParam(defaultValue = "") String search, Model model) {
        AskForm form = AskForm.of(this.searches.line(search).orElse(""));
        model.addAttribute("page", new AskPage(Head.unlisted(), form, Optional.empty()));
        return "ask";
    }

    /// @param website a field that people do not see; who fills it in is a program
    @PostMapping("/ask")
    Object ask(@RequestParam(defaultValue = "") String lines, @RequestParam(defaultValue = "") String context,
            @RequestParam(defaultValue = "") String website, HttpServletRequest request, HttpServletResponse response,
            Locale locale, Model model) {
        if (!website.isEmpty() || CrossSite.sends(request)) {
            throw PageNotShown.malformed(website);
        }
        try {
            String token = this.questions
                .ask(new AskedText(lines.strip(), context.strip(), locale.getLanguage(), Surface.PAGE));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(request.getContextPath() + "/asked/" + token))
                .build();
        }
        catch (QuestionRefusedException refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("page",
                    new AskPage(Head.unlisted(), new AskForm(lines, context), Optional.of(words(refused.reason()))));
            return "ask";
        }
    }

    private static String words(QuestionRefusedException.Reason reason) {
        return switch (reason) {
            case EMPTY -> "ask.refused.empty";
            case LONG -> "ask.refused.long";
        };
    }

    @GetMapping(path = "/asked/{token}", produces = MediaType.TEXT_HTML_VALUE)
    String asked(@PathVariable String token, Locale locale, Model model) {
        model.addAttribute("page", this.pages.page(token, question(token), locale));
        return "asked";
    }

    @GetMapping("/asked/{token}.atom")
    ResponseEntity<String> feed(@PathVariable String token) {
        return this.feed.of(token, question(token));
    }

    private ReaderQuestion question(String token) {
        return this.questions.find(token).orElseThrow(() -> PageNotShown.unasked());
    }

}
