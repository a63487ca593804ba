package keyfound.search.retrieval;

import keyfound.text.Scripts;

/// Lowers the score of entries in another writing than the text's, Chinese or not.
///
/// A text is also searched for by its words in the other language, so that an entry finds
/// readers of both. Where an entry has a twin in the reader's own language, the twin
/// comes first. Where it has none, no entry that fits less comes before it.
final class ScriptPenalty {

    private static final double OTHER_SHARE = 0.85;

    private final boolean chinese;

    ScriptPenalty(String text) {
        this.chinese = Scripts.hasHan(text);
    }

    /// @param lang of an entry
    /// @return the factor for its score
    double share(String lang) {
        return (lang.isEmpty() || isOwn(lang)) ? 1 : OTHER_SHARE;
    }

    boolean isOwn(String lang) {
        return lang.startsWith("zh") == this.chinese;
    }

}
