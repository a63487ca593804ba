package keyfound.stemming;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

import keyfound.text.analysis.Stemmer;

import static org.assertj.core.api.Assertions.assertThat;

class KStemTest {

    private static final List<String> ENDINGS = List.of("", "s", "es", "ed", "d", "ing", "ly", "ness", "er", "ies",
            "ied", "ation", "ism", "ize", "ment", "able", "al", "ive", "ity", "ic", "ion", "ible", "ful");

    private final Stemmer stemmer = KStem.stemmer();

    @Test
    void stemsAreThoseOfKStemNoMatterWhatCameBefore() throws Exception {
        for (int round = 0; round < 2; round++) {
            for (String word : words()) {
                assertThat(stem(word)).isEqualTo(stemOfLucene(word));
            }
        }
    }

    @Test
    void everyWordBeginsWithOneOfTheFirstLettersOfItsStem() throws Exception {
        for (String word : words()) {
            BitSet letters = new BitSet();
            Stemmer.addFirstLetters(stem(word), letters);
            assertThat(letters.get(word.charAt(0))).as(word).isTrue();
        }
    }

    private String stem(String word) {
        char[] units = (word + "???").toCharArray();
        return this.stemmer.stem(units, word.length());
    }

    /// All words that KStem lists, and short beginnings with every ending.
    private static List<String> words() throws ReflectiveOperationException {
        Field listed = Class.forName("org.apache.lucene.analysis.en.KStemmer").getDeclaredField("dict_ht");
        listed.setAccessible(true);
        List<String> words = new ArrayList<>();
        for (Object word : ((CharArrayMap<?>) listed.get(null)).keySet()) {
            words.add(new String((char[]) word));
        }
        assertThat(words).hasSizeGreaterThan(20_000);
        for (String beginning : List.of("", "x", "t", "do", "po", "cry", "zip", "tri", "open", "config", "porep",
                "9x")) {
            ENDINGS.stream().map(beginning::concat).filter(word -> !word.isEmpty()).forEach(words::add);
        }
        return words;
    }

    private static String stemOfLucene(String word) throws IOException {
        try (WhitespaceTokenizer tokenizer = new WhitespaceTokenizer();
                KStemFilter filter = new KStemFilter(tokenizer)) {
            tokenizer.setReader(new StringReader(word));
            filter.reset();
            assertThat(filter.incrementToken()).isTrue();
            return filter.getAttribute(CharTermAttribute.class).toString();
        }
    }

}
