package keyfound.entry;

/// An error message that an entry quotes, as it stands there.
///
/// @param text one line, or the lines of one block
/// @param origin where in the entry it is quoted: a message in the question tells more
/// than one in the answer
public record ErrorText(String text, Origin origin) {

    /// Ordered from the most to the least telling.
    public enum Origin {

        /// Listed by the writer under `errors:` in the entry's metadata.
        METADATA,
        /// The question's own words, code span or fenced block.
        QUESTION,
        /// A line of a code block in the answer.
        ANSWER_BLOCK,
        /// An inline code span or a quotation in the answer.
        ANSWER_SPAN

    }

}
