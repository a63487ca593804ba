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
import keyfound.search.query.StandaloneCodes;
import keyfound.signature.Candidate;
import keyfound.text.LowerCase;

/// Finds the entries that ask about the very code of a paste, whatever else either says:
/// `Error 0x80070643 while Windows updates` beside `KB5048652 failed to install: Error
/// 0x80070643`. They are similar at least.
final class SharedCodes {

    /// Letters and digits: a number alone names no one error.
    private static final Pattern NAME = Pattern.compile("(?=.*[a-z])(?=.*[0-9])[a-z0-9_-]{4,40}");

    /// A word and the code.
    private static final int MOST_UNITS = 2;

    private final Optional<MessageUnits> line;

    private final Set<String> said;

    /// Codes on lines of their own.
    private final Set<String> told;

    SharedCodes(ParsedQuery query, BaseForms bases) {
        this.told = StandaloneCodes.in(query.paste()).stream().map(LowerCase::of).collect(Collectors.toSet());
        List<Candidate> lines = query.question() ? List.of() : query.paste().candidates();
        this.line = lines.stream().findFirst().map(best -> MessageUnits.of(best.signature(), bases));
        this.said = this.line.map(SharedCodes::codes).orElse(Set.of());
    }

    /// The paste's most telling line beside the entry's question; empty unless the line
    /// says each code of the question, and one of them is a name.
    Optional<Difference> otherwise(RetrievedEntry retrieved) {
        Set<String> asked = this.said.isEmpty() ? Set.of() : codes(retrieved.question());
        boolean shared = this.said.containsAll(asked) && asked.stream().anyMatch(code -> NAME.matcher(code).matches());
        return this.line.filter(any -> shared || isTold(retrieved.question()))
            .map(brought -> new Difference(Difference.Kind.OTHER_WORDS, brought.text(), retrieved.question().text()));
    }

    /// Whether the entry asks about a code that stands on a line of its own, and about
    /// nothing else: `code=10006`.
    boolean isTold(MessageUnits question) {
        return !this.told.isEmpty() && question.units().size() <= MOST_UNITS
                && question.units().stream().anyMatch(unit -> this.told.contains(unit.key()));
    }

    private static Set<String> codes(MessageUnits message) {
        return message.units()
            .stream()
            .filter(unit -> unit.kind() == Unit.Kind.CODE)
            .map(Unit::key)
            .collect(Collectors.toSet());
    }

}
