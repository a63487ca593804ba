package keyfound.search.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import keyfound.search.identity.MessageIdentity;
import keyfound.search.message.KnownError;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Unit;
import keyfound.search.message.Vocabulary;

/// What a program says behind a code, where the code only names a family of errors:
/// `PRECONDITION_FAILED - inequivalent arg 'durable'` beside `PRECONDITION_FAILED -
/// unknown delivery tag`.
final class CodeDetails {

    /// A word tells that weighs so much of the most.
    private static final double TELLS = 0.45;

    /// Fewer words are no detail.
    private static final int FEWEST = 2;

    private final Vocabulary weights;

    private final List<MessageUnits> lines;

    /// The words of all lines.
    private final Set<String> said = new HashSet<>();

    /// @param lines of the paste
    CodeDetails(List<MessageUnits> lines, Vocabulary weights) {
        this.weights = weights;
        this.lines = List.copyOf(lines);
        this.lines.forEach(line -> this.said.addAll(words(line, 0)));
    }

    /// Whether the entry quotes the code with a detail wherever it quotes it, and the
    /// paste says it with quite another one.
    boolean areOthers(Set<String> codes, RetrievedEntry entry) {
        Set<String> written = new HashSet<>();
        for (KnownError known : entry.errors()) {
            int from = MessageIdentity.isAsked(known) ? 0 : behind(known.message(), codes);
            if (from > 0) {
                Set<String> own = words(known.message(), from);
                if (own.size() < FEWEST) {
                    return false;
                }
                written.addAll(own);
            }
        }
        if (written.isEmpty() || written.stream().anyMatch(this.said::contains)) {
            return false;
        }
        return this.lines.stream().anyMatch(line -> {
            int from = behind(line, codes);
            return from > 0 && words(line, from).size() >= FEWEST;
        });
    }

    /// Where the code ends that the message says; 0 where it says none.
    private static int behind(MessageUnits message, Set<String> codes) {
        return codes.stream()
            .filter(message.text()::contains)
            .mapToInt(code -> message.text().indexOf(code) + code.length())
            .max()
            .orElse(0);
    }

    /// The telling words from an index on.
    private Set<String> words(MessageUnits message, int from) {
        return message.units()
            .stream()
            .filter(unit -> unit.kind() == Unit.Kind.WORD && unit.start() >= from)
            .map(Unit::key)
            .filter(key -> this.weights.rarity(key) >= TELLS * this.weights.greatestRarity())
            .collect(Collectors.toSet());
    }

}
