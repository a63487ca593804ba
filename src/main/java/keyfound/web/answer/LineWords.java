package keyfound.web.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The coloured words of texts that are read line by line: differences, logs, and what
/// stands in a terminal.
enum LineWords {

    DIFF {
        @Override
        List<CodeWord> in(String text, int start, int end) {
            String kind = (start == end) ? "" : switch (text.charAt(start)) {
                case '+' -> "i";
                case '-' -> "d";
                case '@' -> "c";
                default -> "";
            };
            return kind.isEmpty() ? List.of() : List.of(new CodeWord(start, end, kind));
        }
    },

    /// Times are dim, levels are coloured.
    LOG {
        @Override
        List<CodeWord> in(String text, int start, int end) {
            List<CodeWord> words = new ArrayList<>();
            Matcher time = TIME.matcher(text).region(start, end);
            if (time.lookingAt()) {
                words.add(new CodeWord(start, time.end(), "t"));
            }
            Matcher level = LEVEL.matcher(text)
                .region(words.isEmpty() ? start : words.getFirst().end(), Math.min(end, start + LEVEL_WITHIN));
            if (level.find()) {
                words.add(new CodeWord(level.start(), level.end(),
                        (level.group("bad") != null) ? "d" : (level.group("odd") != null) ? "w" : "t"));
            }
            return words;
        }
    },

    /// The prompt is dim and not selected; what is typed behind it is code, and what a
    /// program printed is plain.
    TERMINAL {
        @Override
        List<CodeWord> in(String text, int start, int end) {
            Matcher prompt = PROMPT.matcher(text).region(start, end);
            return prompt.lookingAt() ? List.of(new CodeWord(start, prompt.end(), "p")) : List.of();
        }

        @Override
        boolean isCode() {
            return true;
        }
    };

    private static final int LEVEL_WITHIN = 200;

    private static final Pattern TIME = Pattern.compile(
            "\\[?(?:\\d{4}[-/.]\\d\\d[-/.]\\d\\d[T ]?)?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?]?"
                    + "|[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d");

    private static final Pattern LEVEL = Pattern
        .compile("\\b(?:(?<bad>ERROR|FATAL|SEVERE|CRITICAL|PANIC|EMERG|ALERT|CRIT|ERR)|(?<odd>WARNING|WARN)"
                + "|INFO|NOTICE|DEBUG|TRACE)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PROMPT = Pattern.compile(
            "(?:\\([\\w.-]{1,40}\\) )?(?:[\\w.-]{1,40}@[\\w.-]{1,60}[: ]?[^\\s$#]{0,80} ?)?[$#❯%] |PS [^>\\n]{0,120}> ");

    /// @param start where the line begins
    /// @param end where it ends
    abstract List<CodeWord> in(String text, int start, int end);

    /// Whether what follows the words of a line is code.
    boolean isCode() {
        return false;
    }

    /// @param language as named behind a fence
    static Optional<LineWords> of(String language) {
        return switch (language) {
            case "diff", "patch" -> Optional.of(DIFF);
            case "log", "logs", "syslog" -> Optional.of(LOG);
            case "console", "terminal", "shell-session", "shellsession" -> Optional.of(TERMINAL);
            default -> Optional.empty();
        };
    }

}
