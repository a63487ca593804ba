package keyfound.search.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import keyfound.text.LowerCase;
import keyfound.text.WordList;

/// Finds in a message what any program says: texts of system errors, reasons of HTTP,
/// codes of gRPC, common exceptions and what merely frames another failure. It tells
/// little, however few entries of a small knowledge base say it.
///
/// The phrases and their sources: `general-errors.txt`.
final class GeneralErrors {

    static final GeneralErrors SHIPPED = new GeneralErrors(WordList.lines(GeneralErrors.class, "general-errors.txt"));

    /// By their first word, the longest first.
    private final Map<String, List<List<String>>> phrases = new HashMap<>();

    private GeneralErrors(List<String> lines) {
        for (String line : lines) {
            List<String> words = words(line).stream().map(Word::text).toList();
            this.phrases.computeIfAbsent(words.getFirst(), any -> new ArrayList<>()).add(words);
        }
        this.phrases.values().forEach(all -> all.sort((one, other) -> other.size() - one.size()));
    }

    /// The places of the characters that belong to such a phrase.
    BitSet places(String text) {
        List<Word> words = words(LowerCase.of(text));
        BitSet places = new BitSet();
        int at = 0;
        while (at < words.size()) {
            int length = longestAt(words, at);
            if (length > 0) {
                places.set(words.get(at).start(), words.get(at + length - 1).end());
            }
            at += Math.max(1, length);
        }
        return places;
    }

    private int longestAt(List<Word> words, int at) {
        for (List<String> phrase : this.phrases.getOrDefault(words.get(at).text(), List.of())) {
            if (at + phrase.size() <= words.size() && isSaid(phrase, words, at)) {
                return phrase.size();
            }
        }
        return 0;
    }

    private static boolean isSaid(List<String> phrase, List<Word> words, int at) {
        for (int i = 0; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(words.get(at + i).text())) {
                return false;
            }
        }
        return true;
    }

    /// Runs of letters and digits.
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                words.add(new Word(text.substring(at, end), at, end));
            }
            at = end + 1;
        }
        return words;
    }

    private record Word(String text, int start, int end) {
    }

}
