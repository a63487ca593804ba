package keyfound.desk.figures;

import java.time.Duration;
import java.time.Instant;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import keyfound.demand.figures.DayFigures;
import keyfound.demand.figures.ErrorFigures;
import keyfound.demand.figures.SearchFigures;
import keyfound.demand.figures.SurfaceFigures;
import keyfound.demand.gap.Gap;
import keyfound.demand.gap.GapState;
import keyfound.entry.EntryId;

/// The figures as pages, and each table as a file.
@Controller
final class FiguresController {

    private static final int MOST_LINES = 1000;

    private final FiguresPages pages;

    private final SearchFigures figures;

    FiguresController(FiguresPages pages, SearchFigures figures) {
        this.pages = pages;
        this.figures = figures;
    }

    @GetMapping("/desk/figures")
    String glance(Model model) {
        model.addAttribute("page", this.pages.glance());
        return "desk/figures";
    }

    @GetMapping("/desk/answers")
    String answers(Model model) {
        model.addAttribute("page", this.pages.answers());
        return "desk/answers";
    }

    @GetMapping("/desk/figures/days.csv")
    ResponseEntity<String> days() {
        Csv csv = new Csv("day", "known", "similar", "unknown");
        for (DayFigures day : this.pages.days()) {
            csv.add(day.day(), day.known(), day.similar(), day.unknown());
        }
        return file("days", csv);
    }

    @GetMapping("/desk/figures/errors.csv")
    ResponseEntity<String> errors() {
        Csv csv = new Csv("error", "times", "known");
        for (ErrorFigures error : this.figures.errors(this.pages.since(), MOST_LINES)) {
            csv.add(error.line(), error.times(), error.known());
        }
        return file("errors", csv);
    }

    @GetMapping("/desk/figures/surfaces.csv")
    ResponseEntity<String> surfaces() {
        Csv csv = new Csv("surface", "times", "known");
        for (SurfaceFigures surface : this.figures.surfaces(this.pages.since())) {
            csv.add(surface.surface().word(), surface.searches(), surface.known());
        }
        return file("surfaces", csv);
    }

    /// How long each error of the last days waited for its answer.
    @GetMapping("/desk/figures/answered.csv")
    ResponseEntity<String> answered() {
        Csv csv = new Csv("error", "times", "first seen", "answered", "days", "id");
        for (Gap gap : this.pages.answered(MOST_LINES)) {
            if (gap.state() instanceof GapState.Answered(EntryId entry, String _, Instant then)) {
                Instant first = gap.frequency().first();
                csv.add(gap.signature(), gap.frequency().times(), first, then,
                        FiguresPages.days(Duration.between(first, then)), entry.value());
            }
        }
        return file("answered", csv);
    }

    @GetMapping("/desk/answers.csv")
    ResponseEntity<String> entries() {
        Csv csv = new Csv("id", "question", "searches", "opened", "fixed", "failed", "left %");
        for (AnswersPage.Row row : this.pages.answers().rows()) {
            csv.add(row.id(), row.question(), row.counts().searches(), row.counts().opened(), row.counts().fixed(),
                    row.counts().failed(), row.counts().left());
        }
        return file("answers", csv);
    }

    private static ResponseEntity<String> file(String name, Csv csv) {
        return ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"keyfound-" + name + ".csv\"")
            .body(csv.toString());
    }

}
