package keyfound.entry;

import java.util.Locale;
import java.util.regex.Pattern;

/// A problem in the content: a value with a place, which stops no other file.
///
/// Prints as compilers do: `content/dns.md:12: error KF103: question has no answer`.
///
/// @param code stable, `KF` and three digits; the entry of the same id (lower case) in
/// the shipped collection `keyfound` explains it
/// @param message one sentence in plain English that names the value refused, without a
/// full stop
public record Problem(SourceLocation location, Severity severity, String code, String message) {

    /// Control characters, line separators, and marks that reorder what follows.
    private static final Pattern UNPRINTABLE = Pattern
        .compile("[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]");

    /// One line, whatever the file and its name contain: characters that would move the
    /// cursor, break the line or turn the direction are shown as their codes.
    @Override
    public String toString() {
        String line = this.location + ": " + this.severity.name().toLowerCase(Locale.ROOT) + " " + this.code + ": "
                + this.message;
        return UNPRINTABLE.matcher(line).replaceAll(found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }

}
