package keyfound.desk.problems;

import java.util.List;
import java.util.Optional;

/// What `desk/problems.html` prints.
///
/// @param total number of all problems
/// @param tried progress of the search for entries that are not found; empty when it is
/// complete
/// @param severities, codes, files filters, each with its count
/// @param shown problems that pass the filters, up to a bound
/// @param found number of problems that pass the filters
/// @param file the text typed as the file; may be empty
public record ProblemsPage(int total, Optional<Tried> tried, List<Chip> severities, List<Chip> codes, String file,
        List<Shown> shown, int found) {

    public ProblemsPage {
        severities = List.copyOf(severities);
        codes = List.copyOf(codes);
        shown = List.copyOf(shown);
    }

    public record Tried(int done, int all) {
    }

    /// @param href the list with this filter, or without it when it is on
    public record Chip(String href, String text, int count, boolean on) {
    }

    /// @param explained page that explains the code
    /// @param source page of the source; empty when the settings name none
    /// @param entry page of the entry with the problem
    public record Shown(String severity, String place, Optional<String> source, String code, String explained,
            String message, Optional<Entry> entry) {
    }

    public record Entry(String href, String question, String lang) {
    }

}
