package keyfound.search.query;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.text.WordList;

/// What widespread codes mean in words, so that `exited with code 132` finds what is written about `illegal instruction`.
///
/// A bare number counts only behind the words that say of which family it is.
final class CodeMeanings {

    /// So much of a text is read.
    private static final int MAX_UNITS = 8_000;

    /// A shell says 128 and the number of the signal that ended the program.
    private static final int SIGNALLED = 128;

    /// What may stand between the word that says the family and the number: nothing that
    /// would make the number one of seconds or files.
    private static final String BETWEEN = "(?:[ _-]?(?:error|code|status|response|request|get|post|failed|returned|with|non-zero|value|is|was))"
            + "{0,4}[ \\t:=：，,\"'(\\[]{0,4}\\b";

    /// Behind the number: what makes it an amount.
    private static final String NO_AMOUNT = "\\b(?!\\s?(?:[mn]?s|sec|seconds?|minutes?|bytes?|[kmg]i?b|files?|items?|rows?|lines?|times?)\\b)";

    /// By family, in the order in which their words are said: what stands in front of a
    /// number of it. The number is group 1.
    private static final List<Announced> ANNOUNCED = List.of(
            new Announced("errno", Pattern.compile("(?i)\\b(?:os error|errno)\\W{0,4}(\\d{1,3})\\b")),
            new Announced("signal", Pattern.compile("(?i)\\bsignal\\W{0,3}(\\d{1,2})\\b")),
            new Announced("exit",
                    Pattern.compile("(?i)(?:\\bexit(?:ed|s)?|\\bcode|\\bstatus|退出码|退出代码|返回码)" + BETWEEN + "(1[2-5]\\d)"
                            + NO_AMOUNT)),
            new Announced("http", Pattern.compile(
                    "(?i)(?:\\bhttp(?:/\\d(?:\\.\\d)?)?|\\bstatus|\\brespon(?:se|ded|ds)|状态码)(?: of(?= \\d{3}(?! \\p{L})))?"
                            + BETWEEN + "([45]\\d\\d)" + NO_AMOUNT)));

    private static final Pattern NAMED = Pattern
        .compile("\\b(?:E[A-Z0-9]{3,14}|SIG[A-Z]{2,7}|ORA-\\d{5}|0[xX]\\p{XDigit}{8})\\b");

    static final CodeMeanings SHIPPED = read("codes.txt");

    /// By family and code, lower case.
    private final Map<String, List<String>> meanings = new HashMap<>();

    private CodeMeanings() {
    }

    /// Names and words for the codes that a text says, each once; empty when none of them
    /// is
    /// known. They stand for themselves: what is said side by side here is no phrase.
    List<String> in(String whole) {
        String text = whole.substring(0, Math.min(whole.length(), MAX_UNITS));
        Set<String> words = new LinkedHashSet<>();
        for (Announced announced : ANNOUNCED) {
            Matcher found = announced.number().matcher(text);
            while (found.find()) {
                words.addAll(of(announced.family(), found.group(1)));
            }
        }
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            words.addAll(of("code", named.group()));
        }
        return List.copyOf(words);
    }

    private List<String> of(String family, String code) {
        List<String> own = this.meanings.getOrDefault(key(family, code), List.of());
        return (own.isEmpty() && family.equals("exit"))
                ? of("signal", String.valueOf(Integer.parseInt(code) - SIGNALLED)) : own;
    }

    private static String key(String family, String code) {
        return family + " " + code.toLowerCase(Locale.ROOT);
    }

    private static CodeMeanings read(String name) {
        CodeMeanings meanings = new CodeMeanings();
        WordList.pairs(CodeMeanings.class, name).forEach(pair -> meanings.add(pair.getKey(), pair.getValue()));
        return meanings;
    }

    /// Where the first meaning is a name (`EMFILE`), the name has the others.
    private void add(List<String> code, List<String> words) {
        this.meanings.put(String.join(", ", code).toLowerCase(Locale.ROOT), words);
        if (NAMED.matcher(words.getFirst()).matches()) {
            this.meanings.put(key("code", words.getFirst()), words.subList(1, words.size()));
        }
    }

    /// A family of numbers.
    ///
    /// @param number the number is group 1, behind what says of which family it is
    private record Announced(String family, Pattern number) {
    }

}
