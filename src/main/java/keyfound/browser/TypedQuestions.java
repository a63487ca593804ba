package keyfound.browser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import keyfound.entry.EntryOutline;
import keyfound.search.TextRange;
import keyfound.search.snippet.PrefixHighlighter;
import keyfound.text.LowerCase;
import keyfound.text.analysis.TypedWords;

/// The questions of all entries, for suggestions while somebody types: every typed word
/// is the beginning of a word of the question.
final class TypedQuestions {

    private static final Comparator<Offer> BEST_FIRST = Comparator.comparingInt(Offer::firstPlace)
        .thenComparingInt(offer -> offer.question().length());

    private TypedQuestions() {
    }

    static String write(List<EntryOutline> entries) {
        ShardOutput out = new ShardOutput();
        out.list(entries, entry -> {
            out.text(entry.id().value());
            out.text(entry.lang());
            out.text(entry.question());
        });
        return out.toString();
    }

    /// @return best first
    static List<Offer> offers(String piece, String typed, int limit) {
        List<String> words = TypedWords.of(typed).words();
        if (words.isEmpty()) {
            return List.of();
        }
        PrefixHighlighter marker = new PrefixHighlighter(words);
        List<Offer> offers = new ArrayList<>();
        ShardInput in = new ShardInput(piece);
        int count = in.number();
        for (int document = 0; document < count; document++) {
            String id = in.text();
            String lang = in.text();
            String question = in.text();
            if (saysAll(question, words)) {
                Offer offer = new Offer(document, id, lang, question, marker.ranges(question));
                offers.add(offer);
            }
        }
        offers.sort(BEST_FIRST);
        return offers.subList(0, Math.min(limit, offers.size()));
    }

    private static boolean saysAll(String question, List<String> words) {
        String lower = LowerCase.of(question);
        return words.stream()
            .allMatch(word -> lower.contains(word) && !new PrefixHighlighter(List.of(word)).ranges(question).isEmpty());
    }

    /// @param highlights the typed beginnings, in order
    record Offer(int document, String id, String lang, String question, List<TextRange> highlights) {

        int firstPlace() {
            return this.highlights.isEmpty() ? Integer.MAX_VALUE : this.highlights.getFirst().start();
        }

    }

}
