package keyfound.desk.figures;

import java.util.List;

/// What `desk/answers.html` prints: the entries, and what comes of them.
///
/// @param lists of entries to look at
/// @param reasons why answers did not help, the newest first
/// @param rows all entries that were found first, by how often
public record AnswersPage(List<Attention> lists, List<Told> reasons, List<Row> rows) {

    public AnswersPage {
        reasons = List.copyOf(reasons);
        lists = List.copyOf(lists);
        rows = List.copyOf(rows);
    }

    /// Entries that deserve a look for one reason.
    ///
    /// @param title key of the message
    public record Attention(String title, List<Row> rows) {

        public Attention {
            rows = List.copyOf(rows);
        }

    }

    /// A sentence of a reader whom an answer did not help.
    ///
    /// @param lang of the reader
    public record Told(Row entry, String text, String lang, String day) {
    }

    /// @param note such as the date on which it was verified; may be empty
    public record Row(String id, String href, String question, String lang, Counts counts, String note) {
    }

    /// @param left share of the searches that were left without opening it, in percent
    public record Counts(long searches, long opened, long fixed, long failed, long left) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    }

}
