package keyfound.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import keyfound.signature.token.AnnouncedNumber;
import keyfound.signature.token.Codes;
import keyfound.signature.token.Signature;
import keyfound.text.LowerCase;
import keyfound.text.WordList;

/// What widespread codes, signs and short forms mean in words.
///
/// `exited with code 132` finds what is written about `illegal instruction`, and `before
/// ']'` what is written about brackets.
///
/// A bare number counts only behind the words that say of which family it is.
final class CodeMeanings {

    /// So much of a text is read.
    private static final int MAX_UNITS = 8_000;

    /// A shell says 128 and the number of the signal that ended the program.
    private static final int SIGNALLED = 128;

    private static final int LONGEST_SIGN = 3;

    private static final List<String> FAMILIES = List.of("errno", "signal", "exit", "http");

    private static final int LEAST_HTTP_ERROR = 400;

    static final CodeMeanings SHIPPED = read("codes.txt", "signs.txt", "short-forms.txt");

    /// By family and code, lower case.
    private final Map<String, List<String>> meanings = new HashMap<>();

    private CodeMeanings() {
    }

    /// Names and words for the codes that a text says, each once; empty when none of them
    /// is known. They stand for themselves: what is said side by side here is no phrase.
    List<String> in(String whole) {
        Signature signature = Signature.ofWhole(whole.substring(0, Math.min(whole.length(), MAX_UNITS)));
        List<AnnouncedNumber> numbers = AnnouncedNumber.in(signature);
        Set<String> words = new LinkedHashSet<>();
        for (String family : FAMILIES) {
            numbers.stream()
                .filter(each -> family(each).equals(family))
                .forEach(each -> words.addAll(of(family, each.number())));
        }
        signature.codes().forEach(code -> words.addAll(of("code", code)));
        signsIn(signature.text()).forEach(sign -> words.addAll(of("sign", sign)));
        signature.words().forEach(word -> words.addAll(of("word", word)));
        return List.copyOf(words);
    }

    /// Signs in quotation marks or between blanks: `Expected { after 'if'`, `before ']'`.
    private static List<String> signsIn(String text) {
        List<String> signs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isBorder(text.charAt(end))) {
                end++;
            }
            boolean shown = end > at && end - at <= LONGEST_SIGN && at > 0 && end < text.length();
            if (shown && text.substring(at, end).chars().noneMatch(Character::isLetterOrDigit)) {
                signs.add(text.substring(at, end));
            }
            at = end + 1;
        }
        return signs;
    }

    private static boolean isBorder(char c) {
        return c == ' ' || c == '\n' || c == '\'' || c == '"' || c == '`' || c == '‘' || c == '’';
    }

    /// Below the least that HTTP calls an error a status is that of a process, and so is
    /// any code.
    private static String family(AnnouncedNumber announced) {
        boolean http = Integer.parseInt(announced.number()) >= LEAST_HTTP_ERROR;
        return switch (announced.family()) {
            case ERRNO -> "errno";
            case SIGNAL -> "signal";
            case EXIT -> "exit";
            case HTTP -> http ? "http" : "";
            case STATUS -> http ? "http" : "exit";
            case CODE -> http ? "" : "exit";
        };
    }

    private List<String> of(String family, String code) {
        List<String> own = this.meanings.getOrDefault(key(family, code), List.of());
        boolean signalled = own.isEmpty() && family.equals("exit") && code.length() == 3;
        return signalled ? of("signal", String.valueOf(Integer.parseInt(code) - SIGNALLED)) : own;
    }

    /// The list writes the two signs that separate the parts of a line as numbers.
    private static String key(String family, String code) {
        return family + " " + LowerCase.of(code).replace(",", "u+002c").replace("=", "u+003d");
    }

    private static CodeMeanings read(String... names) {
        CodeMeanings meanings = new CodeMeanings();
        for (String name : names) {
            WordList.pairs(CodeMeanings.class, name).forEach(pair -> meanings.add(pair.getKey(), pair.getValue()));
        }
        return meanings;
    }

    /// Where the first meaning is a name (`EMFILE`), the name has the others.
    private void add(List<String> code, List<String> words) {
        this.meanings.put(String.join(", ", code).toLowerCase(Locale.ROOT), words);
        if (Codes.isCode(words.getFirst())) {
            this.meanings.put(key("code", words.getFirst()), words.subList(1, words.size()));
        }
    }

}
