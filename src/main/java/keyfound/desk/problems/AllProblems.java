package keyfound.desk.problems;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import keyfound.entry.Problem;
import keyfound.publication.Catalog;
import keyfound.publication.inspection.Inspection;

/// All that is wrong with the content that is served, as `check` prints it. Every page of
/// the desk counts the same.
@Component
public final class AllProblems {

    private static final Comparator<Problem> WORST_FIRST = Comparator.comparing(Problem::severity)
        .thenComparing(problem -> problem.location().file())
        .thenComparingInt(problem -> problem.location().line())
        .thenComparing(Problem::code);

    private final Inspection inspection;

    AllProblems(Inspection inspection) {
        this.inspection = inspection;
    }

    /// Each once, errors first, then by place. A running inspection may find more.
    public List<Problem> of(Catalog catalog) {
        return Stream.concat(catalog.problems().stream(), this.inspection.look().problems().stream())
            .distinct()
            .sorted(WORST_FIRST)
            .toList();
    }

}
