package keyfound.search.typing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import keyfound.entry.EntryOutline;
import keyfound.entry.ErrorText;
import keyfound.search.Snippet;
import keyfound.search.Suggestion;
import keyfound.search.TextRange;
import keyfound.search.snippet.OneLine;
import keyfound.search.snippet.PrefixHighlighter;
import keyfound.search.snippet.Snippets;
import keyfound.text.analysis.TypedWords;

/// Finds entries while somebody types: every typed word is the beginning of a word of the
/// question or, where too few questions fit, of an error text.
public final class TypeAhead {

    /// Number of candidates examined for each suggestion asked for.
    private static final int CANDIDATES = 5;

    private static final Comparator<Fit> BEST_FIRST = Comparator.comparingInt(Fit::firstPlace)
        .thenComparingInt(fit -> fit.suggestion().text().text().length());

    private final TypedEntries entries;

    public TypeAhead(TypedEntries entries) {
        this.entries = entries;
    }

    public List<Suggestion> suggest(String typed, int limit) {
        List<String> words = TypedWords.of(typed).words();
        if (words.isEmpty()) {
            return List.of();
        }
        PrefixHighlighter marker = new PrefixHighlighter(words);
        List<TypedTerm> terms = TypedTerm.of(words);
        List<Suggestion> suggestions = new ArrayList<>(inQuestions(terms, marker, limit));
        if (suggestions.size() < limit) {
            suggestions.addAll(inErrors(terms, marker, limit - suggestions.size()));
        }
        return suggestions;
    }

    private List<Suggestion> inQuestions(List<TypedTerm> terms, PrefixHighlighter marker, int limit) {
        return this.entries.inQuestions(terms, limit * CANDIDATES)
            .stream()
            .map(outline -> fit(outline, outline.question(), marker))
            .sorted(BEST_FIRST)
            .limit(limit)
            .map(Fit::suggestion)
            .toList();
    }

    private List<Suggestion> inErrors(List<TypedTerm> terms, PrefixHighlighter marker, int limit) {
        return this.entries.inErrors(terms, limit).stream().map(found -> {
            String text = mostMarked(found.errors(), marker).orElse(found.entry().question());
            return fit(found.entry(), text, marker).suggestion();
        }).toList();
    }

    private static Optional<String> mostMarked(List<ErrorText> errors, PrefixHighlighter marker) {
        return errors.stream()
            .flatMap(error -> error.text().lines())
            .map(line -> OneLine.of(line, Snippets.MAX_UNITS))
            .max(Comparator.comparingInt(line -> marker.ranges(line).size()));
    }

    private static Fit fit(EntryOutline outline, String text, PrefixHighlighter marker) {
        List<TextRange> ranges = marker.ranges(text);
        int firstPlace = ranges.isEmpty() ? Integer.MAX_VALUE : ranges.getFirst().start();
        return new Fit(firstPlace, new Suggestion(outline, new Snippet(text, ranges)));
    }

    /// @param firstPlace where the first typed word begins in the text
    private record Fit(int firstPlace, Suggestion suggestion) {
    }

}
