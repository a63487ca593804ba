package keyfound.permalink.redirect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import keyfound.permalink.address.Address;
import keyfound.text.sketch.Overlap;
import keyfound.text.sketch.Sketch;

/// Finds the entries into which an answer of their file was parted: what was one entry
/// with several questions in its answer is asked one by one now.
///
/// None of these entries says a word that the old answer had not, and together they say
/// all of it. The old address leads to the one that says the most.
final class PartedAnswers {

    /// An answer with fewer words is a phrase that anybody may write again.
    private static final int ENOUGH_WORDS = 12;

    private static final int FEWEST_PARTS = 2;

    private final Map<String, List<Address>> byFile = new HashMap<>();

    private final Function<String, Optional<String>> texts;

    /// @param added entries that were not served before
    /// @param texts question and answer of each as plain text, by id; empty where it is
    /// not at hand
    PartedAnswers(Collection<Address> added, Function<String, Optional<String>> texts) {
        added.forEach(address -> this.byFile.computeIfAbsent(address.file(), any -> new ArrayList<>()).add(address));
        this.texts = texts;
    }

    /// @return empty when the old answer was not parted
    Optional<String> mostOf(Address old) {
        if (old.sketch().size() < ENOUGH_WORDS) {
            return Optional.empty();
        }
        StringBuilder said = new StringBuilder();
        Optional<String> most = Optional.empty();
        int words = 0;
        int parts = 0;
        for (Address entry : this.byFile.getOrDefault(old.file(), List.of())) {
            String text = this.texts.apply(entry.id()).orElse("");
            Overlap overlap = Sketch.ofWords(Stream.of(text)).overlap(old.sketch());
            if (overlap.common() > 0 && overlap.onlyMine() == 0) {
                said.append(text).append('\n');
                parts++;
                most = (overlap.common() > words) ? Optional.of(entry.id()) : most;
                words = Math.max(words, overlap.common());
            }
        }
        return (parts >= FEWEST_PARTS && old.sketch().isWithin(said.toString())) ? most : Optional.empty();
    }

}
