package keyfound.export;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the links of a page lead from file to file.
final class PageLinks {

    /// Stands for the address of the site where none was given.
    static final String NOWHERE = "http://keyfound.invalid";

    private static final Pattern TAG = Pattern.compile("<[A-Za-z][^<>]*>");

    private static final Pattern LINK = Pattern
        .compile("( (?:href|src|data-copy|data-copy-from|data-root)=\")([^\"]*)\"");

    private static final Pattern MADE = Pattern.compile(" (?:href|src|data-copy|data-copy-from)=\"([^\"#?:]+)");

    private static final Pattern LANGUAGE = Pattern.compile(" data-language=\"(\\w+)\"");

    /// What names the address of the site, and says nothing without one.
    private static final Pattern ABSOLUTE = Pattern.compile("[ \\t]*(?:<link rel=\"(?:canonical|alternate)\"[^<>]*"
            + Pattern.quote(NOWHERE) + "[^<>]*/?>|<meta property=\"og:url\"[^<>]*" + Pattern.quote(NOWHERE)
            + "[^<>]*/?>|<(?:a|link)\\b[^<>]*/feed\\.atom[^<>]*>(?:[^<>]*</a>)?|<script type=\"application/ld\\+json\">[^<]*"
            + Pattern.quote(NOWHERE) + "[^<]*</script>)\\n?");

    private static final Pattern ADDRESS = Pattern.compile(Pattern.quote(NOWHERE) + "([^\\s()<>\"]*)");

    private final String file;

    private final String lang;

    private final Set<String> addresses = new LinkedHashSet<>();

    /// @param file in which the page will stand
    PageLinks(String file, String lang) {
        this.file = file;
        this.lang = lang;
    }

    /// The page with links to files.
    /// @param known whether the site has an address
    String rewritten(String page, boolean known) {
        String bare = known ? page : ABSOLUTE.matcher(page).replaceAll("");
        return TAG.matcher(bare).replaceAll(tag -> Matcher.quoteReplacement(tag(tag.group())));
    }

    /// A text that is no page, with links to files where the site has no address.
    /// @param known whether the site has an address
    String rewrittenText(String text, boolean known) {
        return known ? text : ADDRESS.matcher(text).replaceAll(address -> {
            String path = address.group(1).isEmpty() ? "/" : address.group(1);
            return Matcher.quoteReplacement(SiteFiles.of(path, this.lang)
                .map(to -> SiteFiles.between(this.file, to))
                .orElse(path.substring(1)));
        });
    }

    /// Addresses of the server to which the page links.
    Set<String> addresses() {
        return this.addresses;
    }

    /// The files of the site to which a page leads that was made before.
    /// @param page with links to files
    static Set<String> files(String file, String page) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        Set<String> files = new LinkedHashSet<>();
        Matcher link = MADE.matcher(page);
        while (link.find()) {
            if (!link.group(1).startsWith("/")) {
                files.add(SiteFiles.resolved(folder, link.group(1)));
            }
        }
        return files;
    }

    private String tag(String tag) {
        Matcher language = LANGUAGE.matcher(tag);
        String target = language.find() ? language.group(1) : this.lang;
        return LINK.matcher(tag)
            .replaceAll(link -> Matcher.quoteReplacement(link.group(1) + link(link, target) + "\""));
    }

    private String link(MatchResult link, String target) {
        String written = link.group(2);
        String address = written.replace("&amp;", "&");
        address = address.startsWith(NOWHERE) ? address.substring(NOWHERE.length()) : address;
        if (address.startsWith("//") || !address.startsWith("/")) {
            return written;
        }
        if (link.group(1).contains("data-root")) {
            String way = SiteFiles.between(this.file, "x");
            return way.equals("x") ? "./" : way.substring(0, way.length() - 1);
        }
        int hash = address.indexOf('#');
        String fragment = (hash < 0) ? "" : address.substring(hash);
        String bare = (hash < 0) ? address : address.substring(0, hash);
        Optional<String> file = SiteFiles.of(bare, target);
        if (file.isEmpty()) {
            return "#";
        }
        this.addresses.add(bare);
        String query = bare.startsWith("/search?") ? bare.substring("/search".length()).replace("&", "&amp;") : "";
        return SiteFiles.between(this.file, file.get()) + query + fragment;
    }

}
