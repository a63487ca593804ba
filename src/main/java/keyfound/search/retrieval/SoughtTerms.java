package keyfound.search.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import keyfound.search.query.ParsedQuery;
import keyfound.text.StopWords;
import keyfound.text.analysis.Stemmer;

/// Which terms of a query an engine looks for.
///
/// `sum over terms of weight · (BM25(text) + QUESTION_SHARE · BM25(question))`, and for
/// the best of those `+ PAIR_SHARE · sum over pairs of weight · BM25(phrase in text) +
/// sum over terms of weight · BM25(names)`. The field `text` holds the question three
/// times, so its first part is a BM25F with the question weighing three times (Robertson,
/// Zaragoza & Taylor 2004).
///
/// @param needed an entry that has none of these is not found
/// @param scored terms that only add to the score of what is found
/// @param names terms for which the names of a collection are looked at
public record SoughtTerms(List<Weighted> needed, List<Weighted> scored, List<Weighted> names) {

    /// Number of terms searched for: those with the greatest weight times rarity.
    private static final int MAX_TERMS = 80;

    /// The rarity of a word among questions differs from its rarity among texts. A share
    /// of it helps short questions.
    public static final double QUESTION_SHARE = 0.5;

    public static final double PAIR_SHARE = 0.15;

    /// A term in more than this share of the entries, and in more than this number, finds
    /// nothing by itself while there is a rarer term: `the failed porep` is about
    /// `porep`.
    private static final double COMMON_SHARE = 0.05;

    private static final int COMMON_COUNT = 1000;

    /// An entry that answers a few words says this share of them: two of two, two of
    /// three, three of four.
    private static final double MOST = 0.6;

    /// The same of their words in the other language, of which several mean one.
    private static final double MOST_TRANSLATED = 0.3;

    public SoughtTerms {
        needed = List.copyOf(needed);
        scored = List.copyOf(scored);
        names = List.copyOf(names);
    }

    /// Any telling term finds; common terms beside them only add to the score. Where all
    /// terms are common, any of them finds. Where the entries know nothing of the query
    /// but its function words, nothing is near.
    public static SoughtTerms of(QueryTerms terms, TermStatistics words) {
        List<Weighted> best = mostTelling(terms, words);
        if (best.stream().allMatch(term -> isFunctionWord(term.term()))
                && !terms.weights().keySet().stream().allMatch(SoughtTerms::isFunctionWord)) {
            return new SoughtTerms(List.of(), List.of(), best);
        }
        List<Weighted> telling = best.stream().filter(term -> !isCommon(term.term(), words)).toList();
        if (telling.isEmpty()) {
            return new SoughtTerms(best, List.of(), best);
        }
        List<Weighted> common = best.stream().filter(term -> isCommon(term.term(), words)).toList();
        return new SoughtTerms(telling, common, best);
    }

    private static boolean isFunctionWord(String term) {
        return StopWords.SEARCH.contains(term) || (term.length() == 1 && Character.isDigit(term.charAt(0)));
    }

    private static boolean isCommon(String term, TermStatistics words) {
        int with = words.entriesWith(term);
        return with > COMMON_SHARE * words.entries() && with > COMMON_COUNT;
    }

    private static List<Weighted> mostTelling(QueryTerms terms, TermStatistics words) {
        return terms.weights()
            .entrySet()
            .stream()
            .filter(term -> words.knows(term.getKey()))
            .map(term -> new Telling(term, term.getValue() * words.rarity(term.getKey())))
            .sorted(Comparator.comparingDouble(Telling::much).reversed())
            .limit(MAX_TERMS)
            .map(telling -> new Weighted(telling.term().getKey(), telling.term().getValue()))
            .toList();
    }

    /// What an entry has to say that answers a few words, in the reader's language or in
    /// the other.
    /// @return an entry fits that says enough of one of them; one without terms fits none
    public static List<FewWords> fewWords(ParsedQuery parsed, TermStatistics words, Stemmer stemmer) {
        List<FewWords> either = new ArrayList<>();
        for (ParsedQuery.Part part : parsed.parts()) {
            List<String> terms = QueryWords.of(part.text(), stemmer)
                .terms()
                .stream()
                .filter(term -> words.knows(term) && !isFunctionWord(term))
                .toList();
            double share = (part.role() == ParsedQuery.Role.TRANSLATED) ? MOST_TRANSLATED : MOST;
            either.add(new FewWords(terms, (int) Math.ceil(share * terms.size())));
        }
        return either;
    }

    /// A term with what it weighs in the query.
    public record Weighted(String term, double weight) {
    }

    /// @param least how many of the terms an entry has to say
    public record FewWords(List<String> terms, int least) {

        public FewWords {
            terms = List.copyOf(terms);
        }

    }

    private record Telling(Map.Entry<String, Double> term, double much) {
    }

}
