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
public record Hit(EntryOutline entry, double score, Verdict verdict, Snippet question, Snippet snippet,
        Grounds grounds) {

    /// The lines of the paste that speak for this hit; empty for a plain question.
    public List<LineMatch> matched() {
        return this.grounds.matched();
    }

    /// What tells the paste from the entry; empty unless the verdict is similar.
    public Optional<Difference> difference() {
        return this.grounds.difference();
    }

    public Reason reason() {
        return this.grounds.reason();
    }

}
