package keyfound.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What widespread codes mean in words, so that `exited with code 132` finds what is written about `illegal instruction`.
///
/// A bare number counts only behind the words that say of which family it is.
final class CodeMeanings {

    /// So much of a text is read.
    private static final int MAX_UNITS = 8_000;

    /// A shell says 128 and the number of the signal that ended the program.
    private static final int SIGNALLED = 128;

    /// By family: what stands in front of a number of it. The number is group 1.
    private static final Map<String, Pattern> ANNOUNCED = Map.of("errno",
            Pattern.compile("(?i)\\b(?:os error|errno)\\W{0,4}(\\d{1,3})\\b"), "signal",
            Pattern.compile("(?i)\\bsignal\\W{0,3}(\\d{1,2})\\b"), "exit",
            Pattern.compile(
                    "(?i)(?:\\bexit(?:ed|s)?\\b|\\bcode\\b|\\bstatus\\b|退出码|退出代码|返回码)[^\\d\\n]{0,16}\\b(1[2-5]\\d)\\b"),
            "http", Pattern.compile(
                    "(?i)(?:\\bhttp(?:/\\d(?:\\.\\d)?)?|\\bstatus|\\bresponse|状态码)[ a-z]{0,12}\\W{0,3}\\b([45]\\d\\d)\\b"));

    private static final Pattern NAMED = Pattern
        .compile("\\b(?:E[A-Z0-9]{3,14}|SIG[A-Z]{2,7}|ORA-\\d{5}|0[xX]\\p{XDigit}{8})\\b");

    static final CodeMeanings SHIPPED = read("codes.txt");

    /// By family and code, lower case.
    private final Map<String, List<String>> meanings = new HashMap<>();

    private CodeMeanings() {
    }

    /// Names and words for the codes that a text says, separated by spaces; empty when
    /// none of them is known.
    String in(String whole) {
        String text = whole.substring(0, Math.min(whole.length(), MAX_UNITS));
        Set<String> words = new LinkedHashSet<>();
        ANNOUNCED.forEach((family, pattern) -> {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                words.addAll(of(family, found.group(1)));
            }
        });
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            words.addAll(of("code", named.group()));
        }
        return String.join(" ", words);
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
        InputStream found = CodeMeanings.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException("the program lacks its " + name);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.contains("=") && !line.startsWith("#")).forEach(meanings::add);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return meanings;
    }

    /// Where the first meaning is a name (`EMFILE`), the name has the others.
    private void add(String line) {
        String[] sides = line.split("=", 2);
        List<String> words = List.of(sides[1].strip().split("\\s*,\\s*"));
        this.meanings.put(sides[0].strip().toLowerCase(Locale.ROOT), words);
        if (NAMED.matcher(words.getFirst()).matches()) {
            this.meanings.put(key("code", words.getFirst()), words.subList(1, words.size()));
        }
    }

}
