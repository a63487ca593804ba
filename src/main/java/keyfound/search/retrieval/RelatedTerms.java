package keyfound.search.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import keyfound.entry.Entry;
import keyfound.search.message.Vocabulary;
import keyfound.text.analysis.Stemmer;
import keyfound.text.analysis.TypedWords;

/// By what entries similar to a given one are found: the rarest words of its question and
/// errors, its tags and its collection.
public final class RelatedTerms {

    /// The weight of a word in the other entry's question, where one in its answer weighs
    /// 1.
    public static final float QUESTION_WEIGHT = 3;

    public static final float TAG_WEIGHT = 1.5f;

    public static final float COLLECTION_WEIGHT = 1;

    private static final int MAX_TERMS = 20;

    private static final int MAX_TEXT_UNITS = 2_000;

    private RelatedTerms() {
    }

    public static List<String> rarest(Entry entry, Vocabulary words, Stemmer stemmer) {
        List<String> texts = new ArrayList<>(List.of(entry.question().text()));
        entry.errors().forEach(error -> texts.add(error.text()));
        Map<String, Double> rarities = new HashMap<>();
        QueryWords.of(TypedWords.cut(texts, MAX_TEXT_UNITS), stemmer)
            .terms()
            .forEach(term -> rarities.put(term, words.rarity(term)));
        return rarities.entrySet()
            .stream()
            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
            .limit(MAX_TERMS)
            .map(Map.Entry::getKey)
            .toList();
    }

}
