package keyfound.web.ask;

import java.util.Optional;

import keyfound.web.site.Head;

/// What `ask.html` prints.
///
/// @param refused key of the message that says why the question was not taken; empty when
/// it was not sent yet
public record AskPage(Head head, AskForm form, Optional<String> refused) {
}
