package keyfound.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import keyfound.feedback.Outcomes;
import keyfound.permalink.Ledger;

/// Exports the ledger of addresses as a text file, and imports one.
@Controller
final class LedgerController {

    private static final Logger log = LoggerFactory.getLogger(LedgerController.class);

    private final Ledger ledger;

    private final Outcomes outcomes;

    LedgerController(Ledger ledger, Outcomes outcomes) {
        this.ledger = ledger;
        this.outcomes = outcomes;
    }

    @GetMapping("/desk/ledger")
    String ledger(Model model) {
        model.addAttribute("page", LedgerPage.of(this.ledger.counts()));
        return "desk/ledger";
    }

    @GetMapping("/desk/ledger.tsv")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType("text/tab-separated-values;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"keyfound-ledger.tsv\"");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            this.ledger.exportTo(out, this.outcomes.lines());
        }
    }

    @PostMapping("/desk/ledger")
    String take(@RequestParam MultipartFile file, HttpServletResponse response, Model model) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            int added = this.ledger.importFrom(in, this.outcomes::take);
            log.info("Imported {} addresses into the ledger", added);
            model.addAttribute("page", LedgerPage.of(this.ledger.counts()).added(added));
        }
        catch (IllegalArgumentException ex) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("page", LedgerPage.of(this.ledger.counts()).refused(String.valueOf(ex.getMessage())));
        }
        return "desk/ledger";
    }

}
