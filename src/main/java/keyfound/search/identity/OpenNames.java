package keyfound.search.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Quoted names of which the writer left a part open: `"lib-<version>"`,
/// `'app-{id}.jar'`, `'__init_XYZ'`.
final class OpenNames {

    private static final Pattern OPEN = Pattern
        .compile("<[^<>]{1,40}>|[$]?\\{[^{}]{1,40}\\}|[*]{1,3}|x{3,8}|xyz|[.]{3}");

    private static final int FEWEST_LETTERS = 3;

    private OpenNames() {
    }

    /// Whether a message says the name, and anything in place of what is open.
    /// @param name with its quotation marks, in lower case
    /// @param message in lower case
    static boolean isSaid(String name, String message) {
        Matcher open = OPEN.matcher(name);
        if (message.contains(name) || !open.find()) {
            return message.contains(name);
        }
        int at = 0;
        int part = 1;
        int letters = 0;
        do {
            String fixed = name.substring(part, Math.max(part, open.start()));
            at = message.indexOf(fixed, at);
            letters += (int) fixed.chars().filter(Character::isLetter).count();
            if (at < 0) {
                return false;
            }
            at += fixed.length();
            part = open.end();
        }
        while (open.find());
        String last = name.substring(part, Math.max(part, name.length() - 1));
        letters += (int) last.chars().filter(Character::isLetter).count();
        return letters >= FEWEST_LETTERS && message.indexOf(last, at) >= 0;
    }

}
