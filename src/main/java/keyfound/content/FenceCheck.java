package keyfound.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a code fence at the left edge that is never closed.
final class FenceCheck {

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})([^\\n]*)");

    private FenceCheck() {
    }

    /// @return the 1-based line of the fence that stays open
    static Optional<Integer> unclosed(String text) {
        return openFence(text).map(at -> 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count());
    }

    /// @return where the fence that stays open begins
    static Optional<Integer> openFence(String text) {
        Matcher matcher = FENCE.matcher(text);
        String open = "";
        int at = 0;
        int next = 0;
        while (next < text.length()) {
            int line = next;
            int end = text.indexOf('\n', line);
            end = (end < 0) ? text.length() : end;
            next = end + 1;
            if (!mayBeFence(text, line) || !matcher.region(line, end).matches()) {
                continue;
            }
            String fence = matcher.group(1);
            boolean plain = matcher.group(2).isBlank();
            if (open.isEmpty()) {
                if (fence.charAt(0) == '~' || matcher.group(2).indexOf('`') < 0) {
                    open = fence;
                    at = matcher.start();
                }
            }
            else if (plain && fence.charAt(0) == open.charAt(0) && fence.length() >= open.length()) {
                open = "";
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(at);
    }

    private static boolean mayBeFence(String text, int line) {
        int at = line;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && (text.charAt(at) == '`' || text.charAt(at) == '~');
    }

}
