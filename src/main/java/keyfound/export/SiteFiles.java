package keyfound.export;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which file stands for an address of the server, and how one file names another.
final class SiteFiles {

    /// Pages, and lists as Markdown: both are in the language of the reader.
    private static final Pattern PAGE = Pattern
        .compile("/(?:(?:q|c|t)/[^/?]+|(?:collections|tags|browse)(?:\\.md)?|index\\.md|search)?");

    private static final Pattern PLAIN = Pattern.compile(
            "/(?:(?:q|c)/[^/?]+\\.md|assets/.+|files/.+|embed\\.js|favicon\\.ico|icon[^/]*\\.(?:svg|png)|site\\.webmanifest"
                    + "|feed\\.atom|sitemap[^/]*\\.xml|llms(?:-full(?:-\\d+)?)?\\.txt)");

    private static final Pattern NUMBERED = Pattern.compile("(?:.*&)?page=(\\d+)(?:&.*)?");

    /// Characters that some file system refuses in a name.
    private static final Pattern REFUSED = Pattern.compile("[\\\\:*?\"<>|\\x00-\\x1f]");

    private SiteFiles() {
    }

    /// @param address path with its query, without a fragment
    /// @param lang of the page that links there
    /// @return empty for an address that no file stands for
    static Optional<String> of(String address, String lang) {
        int question = address.indexOf('?');
        String path = (question < 0) ? address : address.substring(0, question);
        String query = (question < 0) ? "" : address.substring(question + 1);
        if (PLAIN.matcher(path).matches()) {
            return query.isEmpty() ? Optional.of(decoded(path.substring(1))) : Optional.empty();
        }
        if (!PAGE.matcher(path).matches()) {
            return Optional.empty();
        }
        boolean text = path.endsWith(".md");
        String bare = text ? path.substring(0, path.length() - ".md".length()) : path;
        String page = bare.equals("/") ? "index" : decoded(bare.substring(1));
        Matcher numbered = NUMBERED.matcher(query);
        String number = (bare.equals("/browse") && numbered.matches() && !numbered.group(1).equals("1"))
                ? "-" + numbered.group(1) : "";
        return Optional.of((lang.equals("zh") ? "zh/" : "") + page + number + (text ? ".md" : ".html"));
    }

    static boolean isPage(String address) {
        int question = address.indexOf('?');
        String path = (question < 0) ? address : address.substring(0, question);
        return !PLAIN.matcher(path).matches() && PAGE.matcher(path).matches();
    }

    private static String decoded(String path) {
        String name = URLDecoder.decode(path.replace("+", "%2B").replace("%2F", "~").replace("%2f", "~"),
                StandardCharsets.UTF_8);
        return REFUSED.matcher(name).replaceAll("~");
    }

    /// The address of a file as another file writes it.
    static String between(String from, String to) {
        String[] here = from.split("/", -1);
        String[] there = to.split("/", -1);
        int same = 0;
        while (same < Math.min(here.length, there.length) - 1 && here[same].equals(there[same])) {
            same++;
        }
        StringBuilder way = new StringBuilder("../".repeat(here.length - 1 - same));
        for (int at = same; at < there.length; at++) {
            way.append((at > same) ? "/" : "").append(encoded(there[at]));
        }
        return way.toString();
    }

    /// The file that `between` wrote so.
    /// @param folder in which the file with the link stands, with a slash at its end;
    /// empty for the root
    static String resolved(String folder, String way) {
        String from = folder;
        String rest = way;
        while (rest.startsWith("../")) {
            rest = rest.substring("../".length());
            from = from.substring(0, from.lastIndexOf('/', Math.max(0, from.length() - 2)) + 1);
        }
        return from + URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

}
