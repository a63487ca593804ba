package keyfound.cli.check;

import java.util.List;

import keyfound.entry.Problem;
import keyfound.entry.Severity;

/// What `check` found.
///
/// @param problems by file, then line; paths are relative to where the command was
/// started
/// @param files number of Markdown files read
/// @param entries number of sound entries
record ContentReport(List<Problem> problems, int files, int entries) {

    ContentReport {
        problems = List.copyOf(problems);
    }

    long errors() {
        return this.problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
    }

    long warnings() {
        return this.problems.size() - errors();
    }

}
