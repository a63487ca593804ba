package keyfound.desk.problems;

import java.util.List;
import java.util.Optional;

/// What `desk/problems.html` prints.
///
/// @param counts how many problems there are
/// @param tried progress of the search for entries that are not found; empty when it is
/// complete
/// @param narrowing the filters and groupings to choose from
/// @param groups the problems of this page, the worst first
/// @param turning links to the other pages
public record ProblemsPage(Counts counts, Optional<Tried> tried, Narrowing narrowing, List<Group> groups,
        Turning turning) {

    public ProblemsPage {
        groups = List.copyOf(groups);
    }

    /// @param total number of all problems
    /// @param found number of those that pass the filters
    public record Counts(int total, int found) {
    }

    public record Tried(int done, int all) {
    }

    /// @param severities, codes filters, each with its count
    /// @param file the text typed as the file; may be empty
    /// @param by what the problems can be grouped by
    /// @param grouping the word of the grouping chosen
    public record Narrowing(List<Chip> severities, List<Chip> codes, String file, List<Choice> by, String grouping) {

        public Narrowing {
            severities = List.copyOf(severities);
            codes = List.copyOf(codes);
            by = List.copyOf(by);
        }

    }

    /// @param href the list with this filter, or without it when it is on
    public record Chip(String href, String text, int count, boolean on) {
    }

    /// @param label key of the message
    public record Choice(String href, String label, boolean on) {
    }

    /// Problems that share a code or a file.
    ///
    /// @param name the code or the path
    /// @param explained page that explains the code; empty for a file
    /// @param sentence the message of the code; empty for a file
    /// @param count number of its problems on all pages
    public record Group(String name, Optional<String> explained, String sentence, int count, List<Shown> shown) {

        public Group {
            shown = List.copyOf(shown);
        }

    }

    /// @param explained page that explains the code
    /// @param source page of the source; empty when the settings name none
    /// @param entry page of the entry with the problem
    public record Shown(String severity, String place, Optional<String> source, String code, String explained,
            String message, Optional<Entry> entry) {
    }

    public record Entry(String href, String question, String lang) {
    }

    /// @param number of this page, 1-based
    /// @param previous empty on the first page
    /// @param next empty on the last page
    public record Turning(int number, int last, Optional<String> previous, Optional<String> next) {
    }

}
