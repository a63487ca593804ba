package keyfound.cli.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import keyfound.entry.EntryId;
import keyfound.entry.Problem;
import keyfound.entry.Severity;

/// The output formats of `check`.
enum ReportFormat {

    /// As compilers do, one problem a line.
    HUMAN {

        @Override
        String print(ContentReport report) {
            return lines(report, Problem::toString);
        }

    },

    /// One JSON object.
    JSON {

        @Override
        String print(ContentReport report) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("files", report.files());
            json.put("entries", report.entries());
            json.put("errors", report.errors());
            json.put("warnings", report.warnings());
            json.put("problems", report.problems().stream().map(ReportFormat::json).toList());
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        }

    },

    /// SARIF 2.1.0, for code scanning services.
    SARIF {

        @Override
        String print(ContentReport report) {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(SarifLog.of(report)) + "\n";
        }

    },

    /// Workflow commands, which GitHub shows beside the lines of a pull request.
    GITHUB {

        @Override
        String print(ContentReport report) {
            return lines(report, ReportFormat::annotation);
        }

    };

    abstract String print(ContentReport report);

    /// Address of the entry that explains the code, on any Keyfound server.
    static String help(Problem problem) {
        return EntryId.ofCode(problem.code()).path();
    }

    private static String lines(ContentReport report, java.util.function.Function<Problem, String> line) {
        List<String> lines = report.problems().stream().map(line).toList();
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static Map<String, Object> json(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", problem.location().file());
        json.put("line", problem.location().line());
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.put("code", problem.code());
        json.put("message", problem.message());
        json.put("help", help(problem));
        return json;
    }

    private static String annotation(Problem problem) {
        String place = "file=" + property(problem.location().file())
                + ((problem.location().line() > 0) ? ",line=" + problem.location().line() : "");
        return ((problem.severity() == Severity.ERROR) ? "::error " : "::warning ") + place + ",title=" + problem.code()
                + "::" + escaped(problem.message());
    }

    private static String property(String value) {
        return escaped(value).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escaped(String value) {
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

}
