package keyfound.signature.token;

import java.util.List;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// Finds the class that a virtual machine misses, as it writes it: `NoClassDefFoundError:
/// org/slf4j/LoggerFactory`.
///
/// It is the message itself, so it stays literal, as `ClassNotFoundException:
/// org.slf4j.LoggerFactory` does. Where more is said behind it (`com/acme/Main has been
/// compiled by a more recent version …`), it is a path like any other.
final class ClassNames {

    private static final int LONGEST = 300;

    private ClassNames() {
    }

    /// Where the name that begins here ends; `from` when none does.
    static int end(String text, int from, List<PlacedToken> before) {
        if (before.isEmpty() || !Chars.isLatin(text.charAt(from)) || !Scan.isBoundary(text, from - 1)
                || !isThrown(text, before.getLast())) {
            return from;
        }
        int end = Scan.run(text, from, LONGEST, c -> Chars.isWordPart((char) c) || c == '/' || c == '$');
        int last = Scan.lastOf(text, '/', from, end) + 1;
        boolean named = last > 0 && last < end && Chars.isUpper(text.charAt(last));
        return (named && !Scan.hasWord(text, end)) ? end : from;
    }

    /// `java.lang.NoClassDefFoundError` with nothing but a colon behind it.
    private static boolean isThrown(String text, PlacedToken token) {
        boolean thrown = token.token() instanceof Token.Word(String name)
                && (name.endsWith("Error") || name.endsWith("Exception"));
        return thrown && Chars.at(text, token.end()) == ':';
    }

}
