package keyfound.permalink.redirect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import keyfound.permalink.address.Address;
import keyfound.text.sketch.Overlap;
import keyfound.text.sketch.Sketch;

/// Finds the entry of a file that now holds what was an entry of its own in that file: a
/// section that became a part of an article, with its heading and its answer.
///
/// The larger answer was often served before, so it is no new address, and of the smaller
/// one it has much more. What counts is that no word of the smaller one is missing.
final class SwallowedAnswers {

    /// Words that both sketches must show: of the answer, and of the question, which is a
    /// heading within the larger answer now.
    private static final int ENOUGH_WORDS = 5;

    /// A file with more changed entries is not an article.
    private static final int MOST_ENTRIES = 256;

    private final Map<String, List<Address>> byFile = new HashMap<>();

    /// @param served entries that are new or changed
    SwallowedAnswers(Collection<Address> served) {
        served.forEach(address -> this.byFile.computeIfAbsent(address.file(), any -> new ArrayList<>()).add(address));
    }

    /// @return empty when no entry of the file, or more than one, holds the old answer
    Optional<String> holderOf(Address old) {
        List<Address> entries = this.byFile.getOrDefault(old.file(), List.of());
        if (entries.size() > MOST_ENTRIES || old.sketch().isEmpty()) {
            return Optional.empty();
        }
        Sketch question = Sketch.ofWords(Stream.of(old.text()));
        List<String> holders = entries.stream()
            .filter(entry -> !(old.pinned() && entry.pinned()) && holds(entry, old.sketch(), question))
            .map(Address::id)
            .toList();
        return (holders.size() == 1) ? Optional.of(holders.getFirst()) : Optional.empty();
    }

    private static boolean holds(Address entry, Sketch answer, Sketch question) {
        Overlap ofAnswer = answer.overlap(entry.sketch());
        Overlap ofQuestion = question.overlap(entry.sketch());
        return ofAnswer.onlyMine() == 0 && ofQuestion.onlyMine() == 0 && ofAnswer.onlyTheirs() > 0
                && ofAnswer.common() + ofQuestion.common() >= ENOUGH_WORDS;
    }

}
