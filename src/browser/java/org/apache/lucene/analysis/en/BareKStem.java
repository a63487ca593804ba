package org.apache.lucene.analysis.en;

import keyfound.browser.script.CarriedTexts;
import keyfound.text.analysis.Stemmer;

/// KStem without Lucene's token streams, which use method handles that JavaScript lacks,
/// and with a dictionary that comes in pieces. It stands in Lucene's package, because the
/// stemmer is visible there only; `ScriptBuild` makes its dictionary visible, too.
public final class BareKStem implements Stemmer.Dictionary {

    private static final KStemmer.DictEntry PLAIN = new KStemmer.DictEntry(null, false);

    private final KStemmer stemmer = new KStemmer();

    /// Takes a piece of the dictionary in: of each word, how many letters of the word
    /// before it are dropped, as a capital letter (`A` for none), and the letters that are
    /// added.
    public static void learn(String piece) {
        String word = "";
        int at = 0;
        while (at < piece.length()) {
            int kept = word.length() - (piece.charAt(at) - 'A');
            int end = at + 1;
            while (end < piece.length() && (piece.charAt(end) < 'A' || piece.charAt(end) > 'Z')) {
                end++;
            }
            word = word.substring(0, kept) + piece.substring(at + 1, end);
            KStemmer.dict_ht.put(word, PLAIN);
            at = end;
        }
    }

    @Override
    public boolean isReady(char[] word, int length) {
        return CarriedTexts.hasStemsFor(new String(word, 0, length));
    }

    @Override
    public String stem(char[] word, int length) {
        return this.stemmer.stem(word, length) ? this.stemmer.asString() : new String(word, 0, length);
    }

}
