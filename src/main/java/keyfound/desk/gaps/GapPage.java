package keyfound.desk.gaps;

import java.util.List;
import java.util.Optional;

import keyfound.search.Difference;

/// What `desk/gap.html` prints: one gap whole.
///
/// @param lines as they were brought, without secrets
/// @param questions what readers asked about it
/// @param nearest the entries that come nearest, and why they do not cover it
/// @param merged the gaps that are this one in other words
/// @param others gaps with which it may be merged, the likely ones first
/// @param refused why the last decision could not be; empty when it could
public record GapPage(GapsPage.Row gap, List<String> lines, List<Asked> questions, List<Near> nearest,
        List<Other> merged, List<Other> others, String refused) {

    public GapPage {
        lines = List.copyOf(lines);
        questions = List.copyOf(questions);
        nearest = List.copyOf(nearest);
        merged = List.copyOf(merged);
        others = List.copyOf(others);
    }

    public record Asked(String at, String context, String lines) {
    }

    /// @param verdict key of the message
    /// @param difference what keeps it from being known
    public record Near(String id, GapsPage.Entry entry, String verdict, Optional<Difference> difference) {
    }

    /// The gaps that are likely the same, at most three.
    public List<Other> likely() {
        return this.others.stream().filter(Other::likely).limit(3).toList();
    }

    /// @param likely whether most of its words are the same
    public record Other(String id, String signature, long times, boolean likely) {
    }

}
