package keyfound.signature.token;

import java.util.Set;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.text.LowerCase;

/// Recognises dates and times of day in the ways logs write them.
public final class Timestamp {

    public static final int NONE = -1;

    private static final Set<String> MONTHS = Set.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");

    private static final Set<String> DAYS = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final Set<String> ZONES = Set.of("UTC", "GMT", "CST", "CET", "CEST", "EST", "EDT", "PST", "PDT",
            "MST", "MDT", "CDT", "JST", "KST", "IST", "BST", "MSK", "AEST", "AM", "PM", "am", "pm");

    private Timestamp() {
    }

    /// Where the timestamp that begins here ends; [#NONE] when none begins here.
    public static int end(String text, int from) {
        if (from >= text.length()) {
            return NONE;
        }
        char c = text.charAt(from);
        int end = NONE;
        if (Chars.isDigit(c)) {
            end = numeric(text, from);
        }
        else if (Chars.isUpper(c)) {
            end = named(text, from);
        }
        return (end != NONE && Scan.isBoundary(text, end)) ? end : NONE;
    }

    private static int numeric(String text, int from) {
        int end = Scan.digits(text, from);
        return switch (end - from) {
            case 4 -> yearFirst(text, from, end);
            case 1, 2 -> dayFirst(text, from, end);
            case 8 -> compact(text, from, end);
            case 6 -> (Chars.at(text, end) == ' ') ? time(text, Scan.blanks(text, end)) : NONE;
            default -> NONE;
        };
    }

    /// `2025-06-24`, `2025/06/24 14:36:31`, `2025-06-24T14:36:31.123Z`, `2025年6月24日
    /// 14:36`.
    private static int yearFirst(String text, int from, int yearEnd) {
        char separator = Chars.at(text, yearEnd);
        if (separator == '年') {
            return chinese(text, yearEnd + 1);
        }
        if ((separator != '-' && separator != '/' && separator != '.') || !isYear(text, from)) {
            return NONE;
        }
        int month = Scan.digits(text, yearEnd + 1);
        int day = Scan.digits(text, month + 1);
        boolean date = isShort(yearEnd + 1, month) && Chars.at(text, month) == separator && isShort(month + 1, day);
        return date ? withTime(text, day) : NONE;
    }

    private static int chinese(String text, int from) {
        int month = Scan.digits(text, from);
        int day = Scan.digits(text, month + 1);
        boolean date = isShort(from, month) && Chars.at(text, month) == '月' && isShort(month + 1, day)
                && Chars.at(text, day) == '日';
        return date ? withTime(text, day + 1) : NONE;
    }

    /// `24/Jun/2025:14:36:31 +0000`, `24 Jun 2025 14:36:31`, `24.06.2025 14:36`, `06-24
    /// 14:36:31.123`, `14:36:31`.
    private static int dayFirst(String text, int from, int dayEnd) {
        char separator = Chars.at(text, dayEnd);
        if (separator == ':') {
            return time(text, from);
        }
        if (separator != '/' && separator != '-' && separator != '.' && separator != ' ') {
            return NONE;
        }
        int month = Scan.letters(text, dayEnd + 1);
        if (month == dayEnd + 4 && isIn(MONTHS, text, dayEnd + 1)) {
            int year = Scan.digits(text, month + 1);
            return (year == month + 5) ? withTime(text, year) : NONE;
        }
        month = Scan.digits(text, dayEnd + 1);
        if (separator == ' ' || !isShort(dayEnd + 1, month)) {
            return NONE;
        }
        int year = Scan.digits(text, month + 1);
        if (Chars.at(text, month) == separator && year == month + 5) {
            return withTime(text, year);
        }
        return (Chars.at(text, month) == ' ') ? time(text, month + 1) : NONE;
    }

    /// `20250624 14:36:31`, `20250624T143631`, `20250624-143631.123`.
    private static int compact(String text, int from, int end) {
        if (!isYear(text, from)) {
            return NONE;
        }
        char separator = Chars.at(text, end);
        if (separator != 'T' && separator != ' ' && separator != '-' && separator != '_') {
            return NONE;
        }
        int colon = time(text, end + 1);
        int plain = Scan.digits(text, end + 1);
        return (colon == NONE && plain == end + 7) ? zone(text, fraction(text, plain)) : colon;
    }

    /// `Jun 24 14:36:31`, `Jun 24, 2025 2:36:31 PM`, `Tue Jun 24 14:36:31 2025`, `Tue, 24
    /// Jun 2025 14:36:31 GMT`.
    private static int named(String text, int from) {
        int name = Scan.letters(text, from);
        if (name != from + 3) {
            return NONE;
        }
        if (isIn(DAYS, text, from)) {
            int next = Scan.blanks(text, (Chars.at(text, name) == ',') ? name + 1 : name);
            return (next == name) ? NONE : end(text, next);
        }
        int day = Scan.blanks(text, name);
        int dayEnd = Scan.digits(text, day);
        if (!isIn(MONTHS, text, from) || day == name || !isShort(day, dayEnd)) {
            return NONE;
        }
        int next = Scan.blanks(text, (Chars.at(text, dayEnd) == ',') ? dayEnd + 1 : dayEnd);
        int year = Scan.digits(text, next);
        int time = time(text, (year == next + 4) ? Scan.blanks(text, year) : next);
        if (time == NONE) {
            return NONE;
        }
        int trailing = Scan.digits(text, time + 1);
        return (Chars.at(text, time) == ' ' && trailing == time + 5 && isYear(text, time + 1)) ? trailing : time;
    }

    private static int withTime(String text, int dateEnd) {
        int at = dateEnd;
        char separator = Chars.at(text, at);
        if (separator == 'T' || separator == '-' || separator == ':' || separator == '_') {
            at++;
        }
        else {
            at = Scan.blanks(text, at);
        }
        int time = (at == dateEnd) ? NONE : time(text, at);
        return (time == NONE) ? dateEnd : time;
    }

    /// `14:36`, `14:36:31`, `14:36:31,123`, `14:36:31.123.456`, each with a zone or AM
    /// and PM.
    private static int time(String text, int from) {
        int hour = Scan.digits(text, from);
        int minute = Scan.digits(text, hour + 1);
        if (!isShort(from, hour) || Chars.at(text, hour) != ':' || minute != hour + 3) {
            return NONE;
        }
        if (Chars.at(text, minute) != ':') {
            return (hour == from + 2) ? zone(text, minute) : NONE;
        }
        int second = Scan.digits(text, minute + 1);
        return (second == minute + 3) ? zone(text, fraction(text, second)) : NONE;
    }

    private static int fraction(String text, int from) {
        int at = from;
        for (int groups = 0; groups < 3; groups++) {
            char separator = Chars.at(text, at);
            int end = Scan.digits(text, at + 1);
            if ((separator != '.' && separator != ',' && separator != ':') || end == at + 1) {
                return at;
            }
            at = end;
        }
        return at;
    }

    private static int zone(String text, int from) {
        if (Chars.at(text, from) == 'Z') {
            return from + 1;
        }
        int at = Scan.blanks(text, from);
        char sign = Chars.at(text, at);
        int hour = Scan.digits(text, at + 1);
        if (sign == '+' || sign == '-') {
            int minute = Scan.digits(text, hour + 1);
            if (hour == at + 5) {
                return hour;
            }
            if (hour == at + 3) {
                return (Chars.at(text, hour) == ':' && minute == hour + 3) ? minute : (at == from) ? hour : from;
            }
            return from;
        }
        int name = Scan.letters(text, at);
        boolean zone = name > at && name <= at + 4 && ZONES.contains(text.substring(at, name));
        return (zone && Scan.isBoundary(text, name)) ? name : from;
    }

    private static boolean isYear(String text, int from) {
        return text.startsWith("20", from) || text.startsWith("19", from);
    }

    /// One or two digits.
    private static boolean isShort(int from, int end) {
        return end - from == 1 || end - from == 2;
    }

    private static boolean isIn(Set<String> names, String text, int from) {
        return names.contains(LowerCase.of(text.substring(from, from + 3)));
    }

}
