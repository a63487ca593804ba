package keyfound.redaction;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Numbers of payment cards: right in their first digits, their length and their check
/// digit.
final class CardNumbers {

    private static final int MOST_DIGITS = 19;

    /// Names of numbers that are none of a card.
    private static final Set<String> OTHERS = Set.of("id", "code", "sector", "size", "offset", "trace", "span", "block",
            "inode", "nonce", "seed", "hash");

    private CardNumbers() {
    }

    /// @param at where the digits begin
    static @Nullable HiddenPart find(CharSequence text, int at, RedactionRule rule) {
        char before = Ascii.at(text, at - 1);
        char first = Ascii.at(text, at);
        if (first < '2' || first > '6' || Ascii.isWord(before) || Ascii.in(before, ".-+")
                || !Ascii.isDigit(Ascii.at(text, at + 3))) {
            return null;
        }
        StringBuilder digits = new StringBuilder(MOST_DIGITS);
        StringBuilder groups = new StringBuilder();
        char separator = 0;
        int to = at;
        int group = 0;
        while (digits.length() < MOST_DIGITS) {
            char c = Ascii.at(text, to);
            if (Ascii.isDigit(c)) {
                digits.append(c);
                group++;
            }
            else if ((c == ' ' || c == '-') && (separator == 0 || separator == c)
                    && Ascii.isDigit(Ascii.at(text, to + 1))) {
                separator = c;
                groups.append(group);
                group = 0;
            }
            else {
                break;
            }
            to++;
        }
        groups.append(group);
        char next = Ascii.at(text, to);
        boolean ends = !Ascii.isWord(next) && next != '-' && !(next == '.' && Ascii.isDigit(Ascii.at(text, to + 1)));
        return (ends && isGrouped(groups.toString(), separator) && isIssued(digits.toString())
                && checks(digits.toString()) && !isOther(text, at)) ? rule.hide(at, to) : null;
    }

    private static boolean isGrouped(String groups, char separator) {
        return separator == 0 || groups.equals("4444") || groups.equals("465") || groups.equals("44443");
    }

    private static boolean isIssued(String digits) {
        if (digits.length() == 15) {
            return digits.startsWith("34") || digits.startsWith("37");
        }
        if (digits.length() == 19) {
            return digits.startsWith("62");
        }
        return digits.length() == 16 && (digits.charAt(0) == '4'
                || (digits.charAt(0) == '5' && digits.charAt(1) <= '5' && digits.charAt(1) >= '1')
                || (digits.charAt(0) == '2' && digits.charAt(1) >= '2' && digits.charAt(1) <= '7')
                || digits.startsWith("35") || digits.startsWith("60") || digits.startsWith("62")
                || digits.startsWith("64") || digits.startsWith("65"));
    }

    /// The check digit of Luhn (ISO/IEC 7812-1, annex B).
    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = (i % 2 == 1) ? digit * 2 : digit;
            sum += (weighed > 9) ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static boolean isOther(CharSequence text, int at) {
        int end = at;
        while (at - end < 5 && Ascii.in(Ascii.at(text, end - 1), " :=\"'#[(")) {
            end--;
        }
        int word = end;
        while (end - word < 12 && Ascii.isLetter(Ascii.at(text, word - 1))) {
            word--;
        }
        String name = Ascii.folded(text, word, end);
        return OTHERS.contains(name) || Ascii.startsWith(text, end - 2, "Id", false);
    }

}
