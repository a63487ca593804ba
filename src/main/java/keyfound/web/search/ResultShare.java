package keyfound.web.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import keyfound.redaction.Redaction;
import keyfound.search.QueryReading;
import keyfound.web.site.Addresses;
import keyfound.web.site.WebSettings;

/// What of a result can be sent to somebody else. Secrets and persons are hidden in all
/// of it, whatever the browser did.
///
/// @param link address that searches for the same again: the line, or the signature of a
/// paste
/// @param ticket the telling lines, the signature and the link as Markdown; empty for a
/// few words
/// @param ask address at which people can be asked; empty when none is configured
public record ResultShare(String link, String ticket, Optional<String> ask) {

    /// Longer ones make addresses that browsers and proxies cut.
    private static final int LONGEST = 200;

    private static final int MOST_LINES = 6;

    private static final int LONGEST_LINE = 500;

    private static final String SIGNATURE = "{signature}";

    static ResultShare of(SearchRequest asked, QueryReading reading, Addresses addresses, WebSettings settings) {
        String sought = sought(asked, reading);
        String link = addresses.absolute(Addresses.search(sought));
        Optional<String> ask = Optional.of(settings.askUrl())
            .filter(url -> !url.isEmpty())
            .map(url -> url.replace(SIGNATURE, Addresses.encoded(sought)));
        return new ResultShare(link, ticket(reading, sought, link), ask);
    }

    private static String sought(SearchRequest asked, QueryReading reading) {
        String line = SearchRequest.hasAddress(asked.text()) ? asked.text()
                : reading.signature().isEmpty() ? first(reading) : reading.signature();
        String hidden = Redaction.of(line.strip()).text();
        return hidden.substring(0,
                hidden.offsetByCodePoints(0, Math.min(LONGEST, hidden.codePointCount(0, hidden.length()))));
    }

    private static String first(QueryReading reading) {
        return reading.lines().stream().map(QueryReading.QueryLine::text).findFirst().orElse("");
    }

    private static String ticket(QueryReading reading, String sought, String link) {
        List<String> lines = reading.lines()
            .stream()
            .limit(MOST_LINES)
            .map(line -> Redaction.of(cut(line.text())).text())
            .toList();
        if (reading.kind() == QueryReading.Kind.WORDS || lines.isEmpty()) {
            return "";
        }
        String fence = lines.stream().anyMatch(line -> line.contains("```")) ? "~~~~" : "```";
        String signature = reading.signature().isEmpty() ? "" : "\n\n`" + sought.replace('`', '\'') + "`";
        return lines.stream().collect(Collectors.joining("\n", fence + "text\n", "\n" + fence)) + signature + "\n\n<"
                + link + ">\n";
    }

    private static String cut(String line) {
        return (line.length() > LONGEST_LINE) ? line.substring(0, LONGEST_LINE) + "…" : line;
    }

}
