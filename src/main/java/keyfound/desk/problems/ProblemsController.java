package keyfound.desk.problems;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
final class ProblemsController {

    private final Problems problems;

    ProblemsController(Problems problems) {
        this.problems = problems;
    }

    @GetMapping("/desk/problems")
    String problems(@RequestParam(defaultValue = "") String severity, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String file, @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", this.problems
            .page(new ProblemFilter(severity, code, file.strip(), ProblemFilter.Grouping.ofWord(by), page)));
        return "desk/problems";
    }

}
