package keyfound.search.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import keyfound.search.Difference;
import keyfound.search.message.BaseForms;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Unit;
import keyfound.search.query.ParsedQuery;
import keyfound.signature.Candidate;

/// Finds the entries that ask about the very code of a paste, whatever else either says:
/// `Error 0x80070643 while Windows updates` beside `KB5048652 failed to install: Error
/// 0x80070643`. They are similar at least.
final class SharedCodes {

    /// Letters and digits: a number alone names no one error.
    private static final Pattern NAME = Pattern.compile("(?=.*[a-z])(?=.*[0-9])[a-z0-9_-]{4,40}");

    private final Optional<MessageUnits> line;

    private final Set<String> said;

    SharedCodes(ParsedQuery query, BaseForms bases) {
        List<Candidate> lines = query.question() ? List.of() : query.paste().candidates();
        this.line = lines.stream().findFirst().map(best -> MessageUnits.of(best.signature(), bases));
        this.said = this.line.map(SharedCodes::codes).orElse(Set.of());
    }

    /// The paste's most telling line beside the entry's question; empty unless the line
    /// says each code of the question, and one of them is a name.
    Optional<Difference> otherwise(RetrievedEntry retrieved) {
        Set<String> asked = this.said.isEmpty() ? Set.of() : codes(retrieved.question());
        boolean shared = this.said.containsAll(asked) && asked.stream().anyMatch(code -> NAME.matcher(code).matches());
        return this.line.filter(any -> shared)
            .map(brought -> new Difference(Difference.Kind.OTHER_WORDS, brought.text(), retrieved.question().text()));
    }

    private static Set<String> codes(MessageUnits message) {
        return message.units()
            .stream()
            .filter(unit -> unit.kind() == Unit.Kind.CODE)
            .map(Unit::key)
            .collect(Collectors.toSet());
    }

}
