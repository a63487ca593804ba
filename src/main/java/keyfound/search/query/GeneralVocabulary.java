package keyfound.search.query;

/// The general vocabulary of computing: words that any program may say.
public final class GeneralVocabulary {

    private GeneralVocabulary() {
    }

    /// @param word in lower case, in any form
    public static boolean has(String word) {
        return Glossary.SHIPPED.hasEnglish(word);
    }

}
