package keyfound.search.retrieval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import keyfound.search.query.ParsedQuery;
import keyfound.text.StopWords;
import keyfound.text.analysis.Stemmer;
import keyfound.text.analysis.TextTerm;
import keyfound.text.analysis.TokenSink;

/// The terms of a parsed query with their weights, and the pairs of neighbours among
/// them.
///
/// A term has the greatest weight of the parts that contain it, times `1 + REPEATED ·
/// ln(count)` when that part repeats it.
public record QueryTerms(Map<String, Double> weights, List<Pair> pairs) {

    private static final double REPEATED = 0.5;

    /// The weight of `how`, `the` and other function words, besides being frequent.
    private static final double FUNCTION_WORD = 0.5;

    private static final int MAX_PAIRS = 60;

    public static QueryTerms of(ParsedQuery parsed, Stemmer stemmer) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Map<Pair, Pair> pairs = new LinkedHashMap<>();
        for (ParsedQuery.Part part : parsed.parts()) {
            List<TextTerm> tokens = TextTerm.asked(part.text(), stemmer);
            Map<String, Integer> counts = new LinkedHashMap<>();
            tokens.forEach(token -> counts.merge(token.term(), 1, Integer::sum));
            counts.forEach((term, count) -> weights.merge(term, weight(part, term, count), Math::max));
            addPairs(pairs, tokens, part.weight());
        }
        return new QueryTerms(weights, pairs.values().stream().limit(MAX_PAIRS).toList());
    }

    private static double weight(ParsedQuery.Part part, String term, int count) {
        double kind = StopWords.SEARCH.contains(term) ? FUNCTION_WORD : 1;
        return part.weight() * kind * (1 + REPEATED * Math.log(count));
    }

    /// Parts come in descending order of weight, so the first of equal pairs is kept.
    private static void addPairs(Map<Pair, Pair> pairs, List<TextTerm> tokens, double weight) {
        String before = "";
        for (TextTerm token : tokens) {
            if (token.kind() == TokenSink.Kind.WHOLE) {
                continue;
            }
            boolean word = token.kind() == TokenSink.Kind.WORD;
            if (word && !before.isEmpty()) {
                Pair pair = new Pair(before, token.term(), weight);
                pairs.putIfAbsent(new Pair(before, token.term(), 0), pair);
            }
            before = word ? token.term() : "";
        }
    }

    /// Two neighbouring words.
    public record Pair(String first, String second, double weight) {
    }

}
