package keyfound.search;

import java.util.List;

import keyfound.entry.EntryOutline;

/// Entries whose messages are nearly the same: which one do you have?
///
/// @param choices two or more, in the order of the hits
public record Lookalikes(List<Choice> choices) {

    public Lookalikes {
        choices = List.copyOf(choices);
        if (choices.size() < 2) {
            throw new IllegalArgumentException("one entry alone contrasts with nothing");
        }
    }

    /// One of the entries.
    ///
    /// @param message its message, or its question where the messages are equal, with
    /// what only this one says highlighted; nothing is highlighted when the others say
    /// all of it and more
    /// @param brought whether what was brought says all that is highlighted
    public record Choice(EntryOutline entry, Snippet message, boolean brought) {

        /// What only this entry says, as it is written there.
        public List<String> words() {
            return this.message.highlights()
                .stream()
                .map(range -> this.message.text().substring(range.start(), range.end()))
                .distinct()
                .toList();
        }

    }

}
