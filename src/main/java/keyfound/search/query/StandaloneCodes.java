package keyfound.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.signature.Paste;
import keyfound.signature.line.PasteLine;

/// Finds the codes that stand on lines of their own, with no word beside them, so that
/// such a line is no message: `"ErrCode": 10006,`, `errorCode=20018`, `code: E4102`,
/// `[code=71006:class=database]`.
public final class StandaloneCodes {

    private static final Pattern TOLD = Pattern
        .compile("(?i:\"?\\b(?:err|error|exit|status|result|reason)?[_-]?code\"?\\s{0,4}[:=]\\s{0,4}\"?)"
                + "([A-Z]{0,12}[_-]?\\d{3,10}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\\b");

    private static final int MAX_LINES = 400;

    private static final int LONGEST_LINE = 200;

    private static final int MOST = 4;

    private StandaloneCodes() {
    }

    /// In the bracket with which the line begins.
    private static boolean isInFront(String line, int at) {
        return at > 0 && line.charAt(at - 1) == '[' && line.substring(0, at - 1).isBlank();
    }

    /// @return at most four, in order
    public static List<String> in(Paste paste) {
        Set<String> codes = new LinkedHashSet<>();
        for (PasteLine line : paste.lines().subList(0, Math.min(MAX_LINES, paste.lines().size()))) {
            Matcher told = TOLD.matcher(line.text());
            if (codes.size() < MOST && line.text().length() <= LONGEST_LINE && told.find()
                    && (line.noise().isPresent() || isInFront(line.text(), told.start()))) {
                codes.add(told.group(1));
            }
        }
        return List.copyOf(codes);
    }

}
