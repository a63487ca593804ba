package keyfound.desk.problems;

import java.util.List;
import java.util.Optional;

/// What `desk/problems.html` prints.
///
/// @param total how many there are in all
/// @param tried how far the search for entries that are not found has come; empty when it is through
/// @param severities, codes, files to narrow the list to; each with its count
/// @param shown those that pass the filters, at most a bounded part
/// @param found how many pass the filters
/// @param file what was typed as the file; may be empty
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
    /// @param source page of the source; empty when nobody named one
    /// @param entry page of the entry in which the trouble is
    public record Shown(String severity, String place, Optional<String> source, String code, String explained,
            String message, Optional<Entry> entry) {
    }

    public record Entry(String href, String question, String lang) {
    }

}
