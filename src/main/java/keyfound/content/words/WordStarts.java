package keyfound.content.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import keyfound.content.guard.DeadlineText;

/// Finds one of many expressions in a text. An expression is tried only where the text
/// has the signs with which it may begin: a heading is looked through for a hundred
/// words, and says one or none.
///
/// It knows the expressions of a word table: letters, `\b`, classes, groups, counts,
/// looks ahead. What it does not know may begin with any sign.
final class WordStarts {

    /// So many signs of a beginning are looked at.
    private static final int SIGNS = 4;

    /// Stands for any sign.
    private static final char ANY = '\uFFFF';

    /// Beginnings of one expression; with more of them fewer signs are looked at.
    private static final int MOST_BEGINNINGS = 64;

    private final Step start = new Step();

    /// Those that begin where the text does.
    private final List<Pattern> first = new ArrayList<>();

    private WordStarts() {
    }

    /// @param expressions each may be several with `|` between them
    static WordStarts of(List<String> expressions) {
        WordStarts starts = new WordStarts();
        for (String expression : expressions) {
            for (String alternative : alternatives(expression)) {
                starts.add(alternative);
            }
        }
        return starts;
    }

    /// Whether one of the expressions matches anywhere in the text.
    boolean isIn(String text) {
        CharSequence timed = DeadlineText.timed(text);
        for (Pattern expression : this.first) {
            if (expression.matcher(timed).lookingAt()) {
                return true;
            }
        }
        for (int at = this.start.from(text, 0); at <= text.length(); at = this.start.from(text, at + 1)) {
            if (this.start.isAt(timed, text, at, at)) {
                return true;
            }
        }
        return false;
    }

    private void add(String alternative) {
        Pattern pattern = Pattern.compile(alternative);
        if (alternative.startsWith("^")) {
            this.first.add(pattern);
            return;
        }
        for (String beginning : new Beginnings(alternative).all()) {
            Step step = this.start;
            for (int i = 0; i < beginning.length(); i++) {
                step = step.then(beginning.charAt(i));
            }
            step.end(pattern);
        }
    }

    /// What stands between the `|` that are in no group.
    private static List<String> alternatives(String expression) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < expression.length(); at++) {
            switch (expression.charAt(at)) {
                case '\\' -> at++;
                case '[' -> at = expression.indexOf(']', at + 1);
                case '(' -> depth++;
                case ')' -> depth--;
                case '|' -> {
                    if (depth == 0) {
                        parts.add(expression.substring(from, at));
                        from = at + 1;
                    }
                }
                default -> {
                }
            }
        }
        parts.add(expression.substring(from));
        return parts;
    }

    /// One sign of the beginnings.
    private static final class Step {

        private static final int ASCII = 128;

        private final @Nullable Step[] ascii = new @Nullable Step[ASCII];

        private final Map<Character, Step> others = new HashMap<>();

        /// The expressions of which no more signs are known, each once.
        private Pattern[] whole = {};

        Step then(char sign) {
            Step next = next(sign);
            if (next == null) {
                next = new Step();
                if (sign < ASCII) {
                    this.ascii[sign] = next;
                }
                else {
                    this.others.put(sign, next);
                }
            }
            return next;
        }

        void end(Pattern expression) {
            if (!List.of(this.whole).contains(expression)) {
                this.whole = Arrays.copyOf(this.whole, this.whole.length + 1);
                this.whole[this.whole.length - 1] = expression;
            }
        }

        private @Nullable Step next(char sign) {
            return (sign < ASCII) ? this.ascii[sign] : this.others.get(sign);
        }

        /// Where this step may be next; behind the end when it may be nowhere.
        int from(String text, int at) {
            if (this.whole.length > 0 || this.others.containsKey(ANY)) {
                return at;
            }
            int place = at;
            while (place < text.length() && next(text.charAt(place)) == null) {
                place++;
            }
            return (place < text.length()) ? place : text.length() + 1;
        }

        /// @param timed the same text, for expressions
        /// @param from where the first sign stands
        boolean isAt(CharSequence timed, String text, int from, int at) {
            for (Pattern expression : this.whole) {
                if (isAt(timed, expression, from)) {
                    return true;
                }
            }
            if (at == text.length()) {
                return false;
            }
            Step same = next(text.charAt(at));
            if (same != null && same.isAt(timed, text, from, at + 1)) {
                return true;
            }
            Step any = this.others.isEmpty() ? null : this.others.get(ANY);
            return any != null && any.isAt(timed, text, from, at + 1);
        }

        /// Sees what stands before the place where it tries.
        private static boolean isAt(CharSequence timed, Pattern expression, int from) {
            return expression.matcher(timed)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(from, timed.length())
                .lookingAt();
        }

    }

    /// The first signs of what an expression may match.
    private static final class Beginnings {

        private final String expression;

        private int at;

        /// Those that may go on, and those of which no more is known.
        private Set<String> open = Set.of("");

        private final Set<String> whole = new LinkedHashSet<>();

        Beginnings(String expression) {
            this.expression = expression;
        }

        Set<String> all() {
            while (this.at < this.expression.length() && !this.open.isEmpty()) {
                readNext();
            }
            this.whole.addAll(this.open);
            return this.whole;
        }

        private void readNext() {
            char sign = this.expression.charAt(this.at++);
            switch (sign) {
                case '$' -> {
                }
                case '(' -> readGroup();
                case '[' -> readClass();
                case '\\' -> readEscape(this.expression.charAt(this.at++));
                case '.' -> append(Set.of(String.valueOf(ANY)), true);
                default -> append(Set.of(String.valueOf(sign)), true);
            }
        }

        private void readGroup() {
            int end = end(this.at);
            String inner = this.expression.substring(this.at, end);
            this.at = end + 1;
            if (inner.startsWith("?=") || inner.startsWith("?!")) {
                return;
            }
            Set<String> beginnings = new LinkedHashSet<>();
            boolean complete = true;
            for (String alternative : alternatives(inner.startsWith("?:") ? inner.substring(2) : inner)) {
                Beginnings part = new Beginnings(alternative);
                beginnings.addAll(part.all());
                complete &= part.open.size() == part.whole.size();
            }
            append(beginnings, complete);
        }

        /// @return where the group that is open before this place ends
        private int end(int from) {
            int depth = 1;
            int place = from;
            while (true) {
                switch (this.expression.charAt(place)) {
                    case '\\' -> place++;
                    case '[' -> place = this.expression.indexOf(']', place + 1);
                    case '(' -> depth++;
                    case ')' -> depth--;
                    default -> {
                    }
                }
                if (depth == 0) {
                    return place;
                }
                place++;
            }
        }

        private void readClass() {
            int end = this.expression.indexOf(']', this.at + 1);
            String signs = this.expression.substring(this.at, end);
            this.at = end + 1;
            int dash = signs.indexOf('-', 1);
            boolean plain = signs.indexOf('\\') < 0 && (dash < 0 || dash == signs.length() - 1)
                    && !signs.startsWith("^");
            Set<String> each = new LinkedHashSet<>();
            signs.chars().forEach(sign -> each.add(String.valueOf((char) sign)));
            append(plain ? each : Set.of(String.valueOf(ANY)), true);
        }

        private void readEscape(char sign) {
            switch (sign) {
                case 'b' -> {
                }
                case 'p', 'P' -> {
                    this.at = this.expression.indexOf('}', this.at) + 1;
                    append(Set.of(String.valueOf(ANY)), true);
                }
                default -> append(Set.of(String.valueOf(Character.isLetter(sign) ? ANY : sign)), true);
            }
        }

        /// @param complete whether the parts are all that is matched there, not only its
        /// beginning
        private void append(Set<String> parts, boolean complete) {
            Count count = count();
            Set<String> longer = new LinkedHashSet<>();
            for (String beginning : this.open) {
                for (String part : parts) {
                    String whole = beginning + part;
                    boolean more = complete && !count.repeats() && whole.length() < SIGNS;
                    (more ? longer : this.whole).add(whole.substring(0, Math.min(SIGNS, whole.length())));
                }
            }
            if (count.none()) {
                longer.addAll(this.open);
            }
            if (longer.size() + this.whole.size() > MOST_BEGINNINGS) {
                this.whole.addAll(this.open);
                longer = Set.of();
            }
            this.open = longer;
        }

        /// Reads how often the part before may stand there.
        private Count count() {
            char sign = (this.at < this.expression.length()) ? this.expression.charAt(this.at) : ' ';
            boolean none = sign == '?' || sign == '*' || this.expression.startsWith("{0,", this.at);
            this.at = switch (sign) {
                case '?', '*', '+' -> this.at + 1;
                case '{' -> this.expression.indexOf('}', this.at) + 1;
                default -> this.at;
            };
            return new Count(none, "*+{".indexOf(sign) >= 0);
        }

        private record Count(boolean none, boolean repeats) {
        }

    }

}
