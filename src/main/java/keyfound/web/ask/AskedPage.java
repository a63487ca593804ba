package keyfound.web.ask;

import java.util.Optional;

import keyfound.web.answer.ShownEntry;
import keyfound.web.site.Head;

/// What `asked.html` prints: what became of a question.
///
/// @param lines the lines as they were sent
/// @param context what the reader was doing; may be empty
/// @param feed address of the feed that tells when it is answered
public record AskedPage(Head head, String lines, String context, String feed, Optional<Waiting> waiting,
        Optional<Answer> answer) {

    /// Nobody has answered it.
    ///
    /// @param others how many others met the error
    /// @param first the day on which it was first met
    public record Waiting(long others, String first) {
    }

    /// An entry covers it.
    ///
    /// @param href page of the entry
    public record Answer(String href, ShownEntry entry) {
    }

}
