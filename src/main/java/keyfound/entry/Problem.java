package keyfound.entry;

import java.util.Locale;

/// Trouble in the content: a value with a place, which stops nobody else.
///
/// Prints as compilers do: `content/dns.md:12: error KF103: question has no answer`.
///
/// @param code stable, `KF` and three digits; the entry of the same id (lower case) in the shipped collection
/// `keyfound` explains it
/// @param message one sentence in plain English that names the value refused, without a full stop
public record Problem(SourceLocation location, Severity severity, String code, String message) {

    @Override
    public String toString() {
        return this.location + ": " + this.severity.name().toLowerCase(Locale.ROOT) + " " + this.code + ": "
                + this.message;
    }

}
