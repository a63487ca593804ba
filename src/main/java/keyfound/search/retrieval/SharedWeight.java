package keyfound.search.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import keyfound.search.query.ParsedQuery;
import keyfound.search.ranking.JudgedEntry;
import keyfound.text.StopWords;
import keyfound.text.analysis.Stemmer;

/// How much of what a query says an entry says too, by the rarity of the words. Of an
/// error that nobody has answered it tells the near entries from those that only share
/// `in` and `failed` with it.
public final class SharedWeight {

    /// A part that weighs less than this share of the weightiest one is passed over.
    private static final double WORTH = 0.6;

    /// A translation is a guess, so it has to say more.
    private static final double GUESSED = 1.5;

    /// An entry that says less of what is asked is not near.
    private static final double NEAR = 0.2;

    /// A word of more entries than this share, and than a few, is no rare one.
    private static final double RARE_SHARE = 0.01;

    private static final int FEW = 3;

    private final EngineEntries entries;

    private final List<Sought> parts;

    /// What a rare word weighs at least.
    private final double rare;

    public SharedWeight(EngineEntries entries, TermStatistics vocabulary, ParsedQuery parsed, Stemmer stemmer) {
        this.entries = entries;
        this.rare = TermStatistics.rarity(vocabulary.entries(), (int) Math.max(FEW, RARE_SHARE * vocabulary.entries()));
        double most = parsed.parts().stream().mapToDouble(ParsedQuery.Part::weight).max().orElse(0);
        List<Sought> sought = parsed.parts()
            .stream()
            .filter(part -> part.weight() >= WORTH * most)
            .map(part -> new Sought(rarities(part, vocabulary, stemmer), part.role() == ParsedQuery.Role.TRANSLATED))
            .filter(part -> !part.rarities().isEmpty())
            .toList();
        // a translation lacks the words that have none, so it may be all of a little
        double asked = sought.stream().filter(part -> !part.translated()).mapToDouble(Sought::all).min().orElse(0);
        this.parts = sought.stream().allMatch(Sought::translated) ? List.of()
                : sought.stream().map(part -> part.translated() ? part.atLeast(GUESSED * asked) : part).toList();
    }

    /// An address or a count that no entry has is no word.
    private static Map<String, Double> rarities(ParsedQuery.Part part, TermStatistics vocabulary, Stemmer stemmer) {
        Map<String, Double> rarities = new HashMap<>();
        for (String term : QueryWords.of(part.text(), stemmer).terms()) {
            boolean number = !vocabulary.knows(term) && term.chars().anyMatch(Character::isDigit);
            if (!isFunctionWord(term) && !number) {
                rarities.put(term, vocabulary.rarity(term));
            }
        }
        return rarities;
    }

    /// Chinese is asked for by pairs of characters; a pair such as `天是` crosses words.
    private static boolean isFunctionWord(String term) {
        return StopWords.SEARCH.contains(term) || term.codePoints()
            .anyMatch(letter -> StopWords.REWORDING_CHINESE.contains(String.valueOf(Character.toChars(letter))));
    }

    /// The entries down to the last one that says enough of what none of them answers. A
    /// page that is cut is the last one.
    public List<JudgedEntry> near(List<JudgedEntry> page) {
        int end = page.size();
        while (end > 0 && !isNear(page.get(end - 1).retrieved().document())) {
            end--;
        }
        return page.subList(0, end);
    }

    /// Whether the entry says enough of the query, or one word of it that few others say.
    /// A query of nothing but function words is near to all.
    /// @param document of the entry
    private boolean isNear(int document) {
        for (Sought part : this.parts) {
            double shared = 0;
            for (Map.Entry<String, Double> term : part.rarities().entrySet()) {
                if (this.entries.says(document, term.getKey())) {
                    shared += term.getValue();
                    if (term.getValue() >= this.rare || shared >= NEAR * part.all()) {
                        return true;
                    }
                }
            }
        }
        return this.parts.isEmpty();
    }

    /// A part of the query.
    ///
    /// @param rarities by term; words that no entry has are in it
    /// @param all what it says in all
    private record Sought(Map<String, Double> rarities, double all, boolean translated) {

        Sought(Map<String, Double> rarities, boolean translated) {
            this(rarities, rarities.values().stream().mapToDouble(Double::doubleValue).sum(), translated);
        }

        Sought atLeast(double other) {
            return new Sought(this.rarities, Math.max(this.all, other), this.translated);
        }

    }

}
