package keyfound.desk.overview;

import java.util.List;

import keyfound.publication.PublishOutcome;

/// What `desk/drop.html` prints.
///
/// @param before number of entries served
/// @param after number of entries that would be left
/// @param lost some of the entries that would no longer be served
/// @param moreLost number of the others
public record DropPage(int before, int after, List<Lost> lost, int moreLost) {

    private static final int MOST_LOST = 500;

    public DropPage {
        lost = List.copyOf(lost);
    }

    /// @param place file and line where the entry last was
    public record Lost(String href, String question, String lang, String place) {
    }

    static DropPage of(PublishOutcome.HeldBack held) {
        List<Lost> lost = held.lost()
            .stream()
            .limit(MOST_LOST)
            .map(entry -> new Lost(entry.id().path(), entry.question(), entry.lang(), entry.source().toString()))
            .toList();
        return new DropPage(held.before(), held.after(), lost, held.lost().size() - lost.size());
    }

}
