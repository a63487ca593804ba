package keyfound.search.message;

/// What an engine knows of words: their base forms, and how much each tells.
public interface Vocabulary extends BaseForms {

    /// Whether any entry says the word.
    boolean knows(String base);

    /// How much a word tells, from how few entries say it: `ln(1 + (N - n + 0.5) / (n +
    /// 0.5))` where `n` of `N` entries do (the inverse document frequency of BM25,
    /// Robertson & Zaragoza 2009, section 3.2). About 0 for a word that all say.
    /// @param base a base form
    double rarity(String base);

    /// The rarity of a word that no entry says: the most that a word can tell here.
    double greatestRarity();

}
