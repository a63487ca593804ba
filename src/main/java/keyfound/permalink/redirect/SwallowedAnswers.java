package keyfound.permalink.redirect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import keyfound.permalink.address.Address;
import keyfound.text.LowerCase;
import keyfound.text.sketch.Overlap;
import keyfound.text.sketch.Sketch;

/// Finds the entry of a file that now holds what was an entry of its own in that file: a
/// section that became a part of an article, with its heading and its answer.
///
/// The larger answer was often served before, so it is no new address, and it has much
/// that the smaller one had not. What counts is that the old question stands in it, and
/// that no word of the old answer is missing.
final class SwallowedAnswers {

    /// Words that both sketches must show, where the text is not at hand.
    private static final int ENOUGH_WORDS = 5;

    /// A file with more changed entries is not an article.
    private static final int MOST_ENTRIES = 256;

    private static final int SHORTEST_QUESTION = 2;

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, List<Address>> byFile = new HashMap<>();

    private final Function<String, Optional<String>> texts;

    private final Map<String, Optional<String>> plain = new HashMap<>();

    /// @param served entries that are new or changed
    /// @param texts question and answer of each as plain text, by id; empty where it is
    /// not at hand
    SwallowedAnswers(Collection<Address> served, Function<String, Optional<String>> texts) {
        served.forEach(address -> this.byFile.computeIfAbsent(address.file(), any -> new ArrayList<>()).add(address));
        this.texts = texts;
    }

    /// @return empty when no entry of the file, or more than one, holds the old answer
    Optional<String> holderOf(Address old) {
        List<Address> entries = this.byFile.getOrDefault(old.file(), List.of());
        if (entries.size() > MOST_ENTRIES || old.sketch().isEmpty()) {
            return Optional.empty();
        }
        List<String> holders = entries.stream()
            .filter(entry -> !(old.pinned() && entry.pinned()) && holds(entry, old))
            .map(Address::id)
            .toList();
        return (holders.size() == 1) ? Optional.of(holders.getFirst()) : Optional.empty();
    }

    private boolean holds(Address entry, Address old) {
        Optional<String> text = this.texts.apply(entry.id());
        if (text.isEmpty()) {
            return showsAll(entry.sketch(), old);
        }
        String question = plain(old.text());
        return question.length() >= SHORTEST_QUESTION
                && this.plain.computeIfAbsent(entry.id(), _ -> text.map(words -> answer(entry, words)))
                    .filter(words -> words.contains(question))
                    .isPresent()
                && old.sketch().isWithin(text.get());
    }

    /// Without its own question: a question that goes on where the old one ended holds no
    /// answer of it.
    private static String answer(Address entry, String text) {
        String all = plain(text);
        String question = plain(entry.text());
        return all.startsWith(question) ? all.substring(question.length()) : all;
    }

    private static boolean showsAll(Sketch now, Address old) {
        Overlap ofAnswer = old.sketch().overlap(now);
        Overlap ofQuestion = Sketch.ofWords(Stream.of(old.text())).overlap(now);
        return ofAnswer.onlyMine() == 0 && ofQuestion.onlyMine() == 0 && ofAnswer.onlyTheirs() > 0
                && ofAnswer.common() + ofQuestion.common() >= ENOUGH_WORDS;
    }

    private static String plain(String text) {
        return NO_WORDS.matcher(LowerCase.of(text)).replaceAll("");
    }

}
