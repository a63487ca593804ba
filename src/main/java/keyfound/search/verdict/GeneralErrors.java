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

    /// By the hash of their first word, the longest first.
    private final Map<Integer, List<List<String>>> phrases = new HashMap<>();

    private GeneralErrors(List<String> lines) {
        for (String line : lines) {
            List<String> words = words(line);
            this.phrases.computeIfAbsent(words.getFirst().hashCode(), any -> new ArrayList<>()).add(words);
        }
        this.phrases.values().forEach(all -> all.sort((one, other) -> other.size() - one.size()));
    }

    /// Runs of letters and digits.
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (int at = start(text, 0); at < text.length(); at = start(text, end(text, at))) {
            words.add(text.substring(at, end(text, at)));
        }
        return words;
    }

    /// The places of the characters that belong to such a phrase.
    BitSet places(String message) {
        String text = LowerCase.of(message);
        BitSet places = new BitSet();
        int at = start(text, 0);
        while (at < text.length()) {
            int end = end(text, at);
            int said = longestAt(text, at, end);
            if (said > at) {
                places.set(at, said);
            }
            at = start(text, Math.max(end, said));
        }
        return places;
    }

    /// @return where the longest phrase ends that begins with the word; 0 when none does
    private int longestAt(String text, int at, int end) {
        int hash = 0;
        for (int i = at; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        for (List<String> phrase : this.phrases.getOrDefault(hash, List.of())) {
            int said = endOf(phrase, text, at);
            if (said > 0) {
                return said;
            }
        }
        return 0;
    }

    private static int endOf(List<String> phrase, String text, int from) {
        int at = from;
        int end = 0;
        for (String word : phrase) {
            at = start(text, Math.max(at, end));
            end = at + word.length();
            if (!text.startsWith(word, at) || (end < text.length() && Character.isLetterOrDigit(text.charAt(end)))) {
                return 0;
            }
        }
        return end;
    }

    private static int start(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

}
