package keyfound.desk.problems;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.web.util.UriComponentsBuilder;

import keyfound.entry.Problem;

/// Which problems are listed; an empty part filters nothing.
///
/// @param severity `error` or `warning`
/// @param file a part of the path
record ProblemFilter(String severity, String code, String file) {

    boolean admits(Problem problem) {
        return (this.severity.isEmpty() || this.severity.equals(severity(problem)))
                && (this.code.isEmpty() || this.code.equals(problem.code()))
                && problem.location().file().toLowerCase(Locale.ROOT).contains(this.file.toLowerCase(Locale.ROOT));
    }

    /// The same filter with this severity, or without any when it is chosen already.
    ProblemFilter toggleSeverity(String chosen) {
        return new ProblemFilter(chosen.equals(this.severity) ? "" : chosen, this.code, this.file);
    }

    ProblemFilter toggleCode(String chosen) {
        return new ProblemFilter(this.severity, chosen.equals(this.code) ? "" : chosen, this.file);
    }

    String href() {
        return UriComponentsBuilder.fromPath("/desk/problems")
            .queryParam("severity", this.severity)
            .queryParam("code", this.code)
            .queryParam("file", this.file)
            .encode(StandardCharsets.UTF_8)
            .toUriString();
    }

    static String severity(Problem problem) {
        return problem.severity().name().toLowerCase(Locale.ROOT);
    }

}
