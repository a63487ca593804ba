package org.apache.lucene.analysis.en;

import keyfound.text.analysis.Stemmer;

/// KStem without Lucene's token streams, which use method handles that JavaScript lacks.
/// It stands in Lucene's package, because the stemmer is visible there only.
public final class BareKStem implements Stemmer.Dictionary {

    private final KStemmer stemmer = new KStemmer();

    @Override
    public String stem(char[] word, int length) {
        return this.stemmer.stem(word, length) ? this.stemmer.asString() : new String(word, 0, length);
    }

}
