package keyfound.search;

import java.util.List;
import java.util.Optional;

import keyfound.entry.EntryOutline;

/// One entry found, with the reasons.
///
/// @param score comparable within one result only; higher is better
/// @param verdict of this hit alone
/// @param question the entry's question with the matched words
/// @param snippet the piece of the answer that matched best
/// @param matched the lines of the paste that speak for this hit, the most telling first;
/// empty for a plain question
/// @param difference what tells the paste from the entry when the verdict is similar:
/// `other code: 111, not 24`
public record Hit(EntryOutline entry, double score, Verdict verdict, Snippet question, Snippet snippet,
        List<LineMatch> matched, Optional<Difference> difference) {

    public Hit {
        matched = List.copyOf(matched);
    }

}
