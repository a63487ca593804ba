package keyfound.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

import keyfound.search.message.Vocabulary;

/// The words of a handful of texts, counted as an engine counts them; a plural `s` is its
/// only base form.
public final class CountedWords implements Vocabulary {

    private final Map<String, Integer> textsWith = new HashMap<>();

    private final int texts;

    public CountedWords(String... texts) {
        this.texts = texts.length;
        for (String text : texts) {
            new HashSet<>(Arrays.asList(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}_-]+")))
                .forEach(word -> this.textsWith.merge(base(word), 1, Integer::sum));
        }
    }

    @Override
    public String base(String word) {
        return (word.length() > 3 && word.endsWith("s")) ? word.substring(0, word.length() - 1) : word;
    }

    @Override
    public boolean knows(String base) {
        return this.textsWith.containsKey(base);
    }

    @Override
    public double rarity(String base) {
        int with = this.textsWith.getOrDefault(base, 0);
        return Math.log(1 + (this.texts - with + 0.5) / (with + 0.5));
    }

    @Override
    public double greatestRarity() {
        return rarity("");
    }

}
