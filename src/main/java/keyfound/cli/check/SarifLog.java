package keyfound.cli.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import keyfound.cli.local.ProgramVersion;
import keyfound.entry.EntryId;
import keyfound.entry.Problem;

/// Problems as SARIF 2.1.0 (OASIS, sections 3.13 to 3.30), without parts that its readers
/// do not need.
final class SarifLog {

    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
            + "sarif-schema-2.1.0.json";

    private SarifLog() {
    }

    static Map<String, Object> of(ContentReport report) {
        List<Map<String, Object>> rules = report.problems()
            .stream()
            .map(Problem::code)
            .distinct()
            .sorted()
            .map(SarifLog::rule)
            .toList();
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "keyfound");
        driver.put("version", ProgramVersion.number());
        driver.put("rules", rules);
        List<Map<String, Object>> results = report.problems().stream().map(SarifLog::result).toList();
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(Map.of("tool", Map.of("driver", driver), "results", results)));
        return log;
    }

    private static Map<String, Object> rule(String code) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", code);
        rule.put("help", Map.of("text",
                "Explained by the entry " + EntryId.ofCode(code).path() + " of the collection that Keyfound ships."));
        return rule;
    }

    /// A path as the relative reference that SARIF requires (section 3.4.3).
    private static String uri(String path) {
        try {
            boolean likeScheme = path.indexOf(':') >= 0 && !path.startsWith("/");
            return new URI(null, null, likeScheme ? "./" + path : path, null).toASCIIString();
        }
        catch (URISyntaxException ex) {
            throw new IllegalStateException("a path can always be quoted: " + path, ex);
        }
    }

    private static Map<String, Object> result(Problem problem) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", uri(problem.location().file())));
        if (problem.location().line() > 0) {
            place.put("region", Map.of("startLine", problem.location().line()));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", problem.code());
        result.put("level", problem.severity().name().toLowerCase(Locale.ROOT));
        result.put("message", Map.of("text", problem.message()));
        result.put("locations", List.of(Map.of("physicalLocation", place)));
        return result;
    }

}
