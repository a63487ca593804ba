package keyfound.signature.token;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import keyfound.signature.scan.Scan;
import keyfound.text.LowerCase;

/// A number and the words in front of it that say of which family of codes it is: `exited
/// with code 137`, `exitCode: 137`, `"ExitCode": 137,`, `os error 24`, `HTTP 404`, `状态码
/// 502`.
///
/// @param number digits alone
public record AnnouncedNumber(Family family, String number) {

    /// Words that may stand between the one that names the family and the number.
    private static final Set<String> CONNECTING = Set.of("error", "request", "get", "post", "failed", "returned",
            "with", "non-zero", "value", "is", "was", "of", "a", "为", "是");

    private static final Map<Family, Set<String>> WORDS = words();

    /// So many words in front of a number are looked at.
    private static final int FARTHEST = 5;

    private static final int LONGEST_GAP = 30;

    /// A longer number is none of these codes.
    private static final int MOST_DIGITS = 5;

    /// Behind a number they make it an amount.
    private static final Set<String> COUNTED = Set.of("ms", "ns", "s", "sec", "secs", "second", "seconds", "minute",
            "minutes", "byte", "bytes", "file", "files", "item", "items", "row", "rows", "line", "lines", "time",
            "times", "kb", "mb", "gb", "b", "kib", "mib", "gib");

    public enum Family {

        ERRNO, SIGNAL, EXIT, HTTP,
        /// Of a process or of HTTP: the number tells.
        STATUS,
        /// Of anything.
        CODE

    }

    /// In the order of the text.
    public static List<AnnouncedNumber> in(Signature signature) {
        return in(signature.text(), signature.placed());
    }

    private static List<AnnouncedNumber> in(String text, List<PlacedToken> tokens) {
        List<AnnouncedNumber> found = new ArrayList<>();
        for (int at = 1; at < tokens.size(); at++) {
            String number = tokens.get(at).token().text();
            if (number.length() <= MOST_DIGITS && Scan.digits(number, 0) == number.length()
                    && !isAmount(text, tokens, at)) {
                families(text, tokens, at).stream()
                    .findFirst()
                    .ifPresent(family -> found.add(new AnnouncedNumber(family, number)));
            }
        }
        return found;
    }

    /// The families that the words in front of a number name, the surest first.
    private static Set<Family> families(String text, List<PlacedToken> tokens, int number) {
        Set<Family> said = EnumSet.noneOf(Family.class);
        for (int at = number - 1; at >= Math.max(0, number - FARTHEST); at--) {
            if (!isJoint(text, tokens.get(at).end(), tokens.get(at + 1).start())) {
                break;
            }
            String word = LowerCase.of(tokens.get(at).token().text());
            boolean system = word.equals("error") && at > 0 && tokens.get(at - 1).token().key().equals("os");
            Set<Family> families = system ? Set.of(Family.ERRNO) : familiesOf(word);
            said.addAll(families);
            if (families.isEmpty() && !CONNECTING.contains(word)) {
                break;
            }
        }
        return said;
    }

    private static Set<Family> familiesOf(String word) {
        Set<Family> families = EnumSet.noneOf(Family.class);
        WORDS.forEach((family, words) -> {
            boolean said = words.contains(word) || words.stream().anyMatch(each -> isPart(word, each));
            if (said) {
                families.add(family);
            }
        });
        return families;
    }

    /// Latin words are parts of a name (`status_code`, `HTTP/1.1`), Chinese ones end a
    /// run.
    private static boolean isPart(String word, String part) {
        if (part.charAt(0) > 0x7f) {
            return word.endsWith(part) || word.endsWith(part + "为") || word.endsWith(part + "是");
        }
        int at = word.indexOf(part);
        return at >= 0 && Scan.isBoundary(word.replace('_', ' '), at - 1)
                && Scan.isBoundary(word.replace('_', ' '), at + part.length());
    }

    private static boolean isJoint(String text, int from, int to) {
        if (to - from > LONGEST_GAP) {
            return false;
        }
        return Scan.run(text, from, to - from, c -> " \t:=：，,\"'([<`-".indexOf(c) >= 0) == to;
    }

    private static boolean isAmount(String text, List<PlacedToken> tokens, int at) {
        if (at + 1 == tokens.size()) {
            return false;
        }
        PlacedToken next = tokens.get(at + 1);
        boolean beside = next.start() - tokens.get(at).end() <= 1
                && text.substring(tokens.get(at).end(), next.start()).isBlank();
        return beside && COUNTED.contains(LowerCase.of(next.token().text()));
    }

    private static Map<Family, Set<String>> words() {
        Map<Family, Set<String>> words = new EnumMap<>(Family.class);
        words.put(Family.ERRNO, Set.of("errno"));
        words.put(Family.SIGNAL, Set.of("signal"));
        words.put(Family.EXIT,
                Set.of("exit", "exited", "exits", "exitcode", "exitstatus", "退出码", "退出代码", "退出状态", "退出状态码", "返回码"));
        words.put(Family.HTTP, Set.of("http", "response", "responded", "responds"));
        words.put(Family.STATUS, Set.of("status", "statuscode", "状态码"));
        words.put(Family.CODE, Set.of("code"));
        return words;
    }

}
