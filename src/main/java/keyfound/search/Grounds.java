package keyfound.search;

import java.util.List;
import java.util.Optional;

/// What speaks for an entry, and what against it.
///
/// @param matched the lines of the paste that speak for it, the most telling first; empty
/// for a plain question
/// @param difference what tells the paste from the entry when the verdict is similar:
/// `other code: 111, not 24`
/// @param reason which parts of the message decided; none for a plain question
public record Grounds(List<LineMatch> matched, Optional<Difference> difference, Reason reason) {

    public static final Grounds NONE = new Grounds(List.of(), Optional.empty(), Reason.NONE);

    public Grounds {
        matched = List.copyOf(matched);
    }

}
