package keyfound.search.identity;

import java.util.Set;

import keyfound.search.message.MessageUnits;
import keyfound.search.message.Unit;
import keyfound.text.LowerCase;

/// Tells the paths that name a thing which is called the same on every machine from those
/// that are somebody's own.
///
/// A path without a root names one: a header (`openssl/ssl.h`), a class
/// (`org/slf4j/LoggerFactory`), a template, a module. Of a library it is the file,
/// wherever that lies (`/usr/lib/libssl.so.3`). `/home/me/a.log`, `C:\\a`, `./a` and
/// `~/a` name nothing, nor does a place in a source file (`src/a.c:12`).
final class NamedPaths {

    /// Files that are called the same wherever they are installed.
    private static final Set<String> LIBRARIES = Set.of("so", "dll", "dylib", "jar", "h", "hh", "hpp", "hxx", "pm",
            "pc");

    private NamedPaths() {
    }

    /// The name that stands in the slot, as written; empty when it holds no such path.
    static String name(MessageUnits message, Unit unit) {
        String path = bare(message.textOf(unit));
        int last = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        if (last < 0 || path.contains("://") || isPlace(message.text(), unit.end())) {
            return "";
        }
        if (Character.isLetter(path.charAt(0)) && path.charAt(1) != ':') {
            return path;
        }
        String file = path.substring(last + 1);
        return isLibrary(file) ? file : "";
    }

    /// Without quotation marks.
    private static String bare(String text) {
        boolean quoted = text.length() > 2 && "'\"`‘“「『«".indexOf(text.charAt(0)) >= 0;
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /// `libssl.so.1.1`, `System.Text.Json.dll`.
    private static boolean isLibrary(String file) {
        String lower = LowerCase.of(file);
        int dot = lower.indexOf(".so.");
        String kept = (dot > 0) ? lower.substring(0, dot + 3) : lower;
        int extension = kept.lastIndexOf('.');
        return extension > 0 && LIBRARIES.contains(kept.substring(extension + 1));
    }

    /// A line number follows.
    private static boolean isPlace(String text, int end) {
        return end + 1 < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '(')
                && Character.isDigit(text.charAt(end + 1));
    }

}
