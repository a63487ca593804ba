package keyfound.desk.problems;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.web.util.UriComponentsBuilder;

import keyfound.entry.Problem;

/// Which problems are listed, and how; an empty part filters nothing.
///
/// @param severity `error` or `warning`
/// @param file a part of the path
/// @param by what they are grouped by
/// @param page 1-based
record ProblemFilter(String severity, String code, String file, Grouping by, int page) {

    /// What the problems of one group share.
    enum Grouping {

        CODE("desk.problems.by.code"), FILE("desk.problems.by.file");

        private final String label;

        Grouping(String label) {
            this.label = label;
        }

        /// Key of the message.
        String label() {
            return this.label;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String of(Problem problem) {
            return (this == FILE) ? problem.location().file() : problem.code();
        }

        /// Anything unknown means by code.
        static Grouping ofWord(String word) {
            return FILE.word().equals(word) ? FILE : CODE;
        }

    }

    boolean admits(Problem problem) {
        return (this.severity.isEmpty() || this.severity.equals(severity(problem)))
                && (this.code.isEmpty() || this.code.equals(problem.code()))
                && problem.location().file().toLowerCase(Locale.ROOT).contains(this.file.toLowerCase(Locale.ROOT));
    }

    /// The same filter with this severity, or without any when it is chosen already.
    ProblemFilter toggleSeverity(String chosen) {
        return new ProblemFilter(chosen.equals(this.severity) ? "" : chosen, this.code, this.file, this.by, 1);
    }

    ProblemFilter toggleCode(String chosen) {
        return new ProblemFilter(this.severity, chosen.equals(this.code) ? "" : chosen, this.file, this.by, 1);
    }

    ProblemFilter grouped(Grouping other) {
        return new ProblemFilter(this.severity, this.code, this.file, other, 1);
    }

    ProblemFilter onPage(int number) {
        return new ProblemFilter(this.severity, this.code, this.file, this.by, number);
    }

    String href() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk/problems")
            .queryParam("severity", this.severity)
            .queryParam("code", this.code)
            .queryParam("file", this.file)
            .queryParam("by", this.by.word());
        return ((this.page > 1) ? address.queryParam("page", this.page) : address).encode(StandardCharsets.UTF_8)
            .toUriString();
    }

    static String severity(Problem problem) {
        return problem.severity().name().toLowerCase(Locale.ROOT);
    }

}
