package keyfound.search.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.text.EnglishForms;
import keyfound.text.LowerCase;
import keyfound.text.Scripts;
import keyfound.text.WordList;

/// Common words of computing in Chinese and English, so that a question finds an entry in
/// the other language.
///
/// Chinese is cut by the longest words that the glossary has, from left to right; English
/// is looked up by words and pairs of words, and by what they are forms of (`crashed`,
/// `running`, `copies`).
final class Glossary {

    static final Glossary SHIPPED = read("glossary.txt");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]*");

    private static final Pattern PART = Pattern.compile("-+");

    private final Map<String, Set<String>> english = new HashMap<>();

    private final Map<String, Set<String>> chinese = new HashMap<>();

    private int longest;

    private Glossary() {
    }

    /// What the words of a text are called in the other language, separated by spaces;
    /// empty when none is known.
    String translated(String text) {
        Set<String> words = new LinkedHashSet<>();
        addEnglish(text, words);
        addChinese(LowerCase.of(text), words);
        return String.join(" ", words);
    }

    private void addEnglish(String text, Set<String> words) {
        int at = 0;
        while (at < text.length()) {
            int length = longestWordAt(text, at);
            if (length > 0) {
                words.addAll(this.english.getOrDefault(text.substring(at, at + length), Set.of()));
            }
            at += Math.max(1, length);
        }
    }

    private int longestWordAt(String text, int at) {
        if (!Scripts.isHan(text.charAt(at))) {
            return 0;
        }
        int length = Math.min(this.longest, text.length() - at);
        while (length > 0 && !this.english.containsKey(text.substring(at, at + length))) {
            length--;
        }
        return length;
    }

    private void addChinese(String text, Set<String> words) {
        Matcher found = WORD.matcher(text);
        String before = "";
        while (found.find()) {
            String word = found.group();
            words.addAll(this.chinese.getOrDefault(before + " " + EnglishForms.singular(word), Set.of()));
            Set<String> chinese = chinese(word);
            if (chinese.isEmpty() && word.indexOf('-') > 0) {
                Arrays.stream(PART.split(word, -1)).map(this::chinese).forEach(words::addAll);
            }
            words.addAll(chinese);
            before = EnglishForms.singular(word);
        }
    }

    /// @param word in lower case
    /// @return whether an English word, or what it may be a form of, belongs to the
    /// general vocabulary of computing.
    boolean hasEnglish(String word) {
        return !chinese(word).isEmpty();
    }

    /// Of a word, or of the first known word that it may be a form of.
    private Set<String> chinese(String word) {
        return EnglishForms.of(word)
            .stream()
            .map(form -> this.chinese.getOrDefault(form, Set.of()))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(Set.of());
    }

    private static Glossary read(String name) {
        Glossary glossary = new Glossary();
        WordList.pairs(Glossary.class, name).forEach(pair -> glossary.add(pair.getKey(), pair.getValue()));
        return glossary;
    }

    private void add(List<String> left, List<String> right) {
        for (String word : left) {
            this.longest = Math.max(this.longest, word.length());
            this.english.computeIfAbsent(word, any -> new LinkedHashSet<>()).addAll(right);
        }
        for (String phrase : right) {
            String key = EnglishForms.singular(LowerCase.of(phrase));
            this.chinese.computeIfAbsent(key, any -> new LinkedHashSet<>()).addAll(left);
        }
    }

}
