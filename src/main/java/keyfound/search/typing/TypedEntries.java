package keyfound.search.typing;

import java.util.List;

import keyfound.entry.EntryOutline;
import keyfound.entry.ErrorText;

/// The entries that an engine finds while somebody types, best first.
public interface TypedEntries {

    /// Entries whose question has all terms.
    /// @param count at most so many
    List<EntryOutline> inQuestions(List<TypedTerm> terms, int count);

    /// Entries of which question and error texts together have all terms, but not the
    /// question alone.
    /// @param count at most so many
    List<Quoting> inErrors(List<TypedTerm> terms, int count);

    /// An entry with the error texts that it quotes.
    record Quoting(EntryOutline entry, List<ErrorText> errors) {

        public Quoting {
            errors = List.copyOf(errors);
        }

    }

}
