package keyfound.cli.ask;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import keyfound.cli.local.ProgramVersion;
import keyfound.search.Verdict;

/// How a finding is printed.
public enum FindingFormat {

    /// For people at a terminal.
    TEXT {

        @Override
        public Verdict print(Answerer answerer, String text, PrintWriter out) throws IOException, InterruptedException {
            Answerer.Told told = answerer.tell(text);
            out.print(Terminal.of(System.getenv()).styled(told));
            return told.verdict();
        }

    },

    /// As the HTTP API writes it.
    JSON {

        @Override
        public Verdict print(Answerer answerer, String text, PrintWriter out) throws IOException, InterruptedException {
            Finding found = answerer.find(text);
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(found.json()));
            return found.verdict();
        }

    },

    /// A workflow command of GitHub Actions, and the answer in the job's summary.
    GITHUB {

        @Override
        public Verdict print(Answerer answerer, String text, PrintWriter out) throws IOException, InterruptedException {
            Finding found = answerer.find(text);
            out.println(annotation(found));
            @Nullable String summary = System.getenv("GITHUB_STEP_SUMMARY");
            if (summary != null && !summary.isBlank() && opens(found)) {
                Files.writeString(Path.of(summary), summary(found, answerer), StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            return found.verdict();
        }

    },

    /// SARIF 2.1.0, for code scanning.
    SARIF {

        @Override
        public Verdict print(Answerer answerer, String text, PrintWriter out) throws IOException, InterruptedException {
            Finding found = answerer.find(text);
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(sarif(found)));
            return found.verdict();
        }

    };

    /// Searches and prints.
    /// @throws SilentServerException when a server does not answer as one
    public abstract Verdict print(Answerer answerer, String text, PrintWriter out)
            throws IOException, InterruptedException;

    private static boolean opens(Finding found) {
        return found.verdict() != Verdict.UNKNOWN && found.best().isPresent();
    }

    private static String annotation(Finding found) {
        Optional<Finding.Best> best = found.best().filter(_ -> found.verdict() != Verdict.UNKNOWN);
        return switch (found.verdict()) {
            case KNOWN -> "::error title=Known here::" + best.map(FindingFormat::line).orElse("");
            case SIMILAR ->
                "::warning title=Something similar is known here::" + best.map(FindingFormat::line).orElse("");
            case UNKNOWN -> "::notice title=Not known here yet::Nobody has written an answer to this error yet";
        };
    }

    /// The message of a command ends with its line; `%`, CR and LF are escaped.
    private static String line(Finding.Best best) {
        String where = (best.line() > 0) ? "Line " + best.line() + " of the log: " + best.lineText() + "\n" : "";
        return (where + best.question() + "\n" + best.url()).replace("%", "%25")
            .replace("\r", "%0D")
            .replace("\n", "%0A");
    }

    private static String summary(Finding found, Answerer answerer) throws IOException, InterruptedException {
        Finding.Best best = found.best().orElseThrow();
        String verdict = (found.verdict() == Verdict.KNOWN) ? "Known here" : "Something similar is known here";
        String line = (best.line() > 0) ? "Line " + best.line() + ": `" + best.lineText().replace('`', '\'') + "`\n\n"
                : "";
        return "## " + verdict + "\n\n" + line + answerer.markdown(best).replaceFirst("\\A# ", "### ") + "\n"
                + best.url() + "\n";
    }

    private static Map<String, Object> sarif(Finding found) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "keyfound");
        driver.put("version", ProgramVersion.number());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("results",
                found.best()
                    .filter(_ -> found.verdict() != Verdict.UNKNOWN)
                    .stream()
                    .map(best -> result(best, found.verdict()))
                    .toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> result(Finding.Best best, Verdict verdict) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", "log"));
        place.put("region", Map.of("startLine", Math.max(1, best.line())));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", best.id());
        result.put("level", (verdict == Verdict.KNOWN) ? "error" : "warning");
        result.put("message", Map.of("text", best.question() + "\n" + best.url()));
        result.put("locations", List.of(Map.of("physicalLocation", place)));
        return result;
    }

}
