package keyfound.cli.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Runs judged queries against a content folder and prints how well they were answered.
@Command(name = "evaluate", mixinStandardHelpOptions = true,
        description = "Runs judged queries against a content folder and prints how well they were answered.")
public final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--queries", paramLabel = "FILE",
            description = "JSON lines {\"qid\",\"query\",\"relevant\":[ids],\"kind\"}")
    private @Nullable Path queries;

    @Option(names = "--content", paramLabel = "DIR", defaultValue = "content",
            description = "the content folder, indexed in a scratch folder (default: ${DEFAULT-VALUE})")
    private Path content = Path.of("content");

    @Option(names = "--corpora", paramLabel = "DIR",
            description = "instead of one set, all folders in DIR that hold docs/ and queries.jsonl")
    private @Nullable Path corpora;

    @Option(names = "--golden", paramLabel = "FILE",
            description = "with --corpora: exits 1 when the figures are not those of this file, and prints what changed")
    private @Nullable Path golden;

    @Option(names = "--rewrite", description = "with --golden: writes the file anew")
    private boolean rewrite;

    @Option(names = "--engine", paramLabel = "NAME", defaultValue = "lucene",
            description = "the search engine (default: ${DEFAULT-VALUE})")
    private String engine = "lucene";

    @Option(names = "--run", paramLabel = "FILE",
            description = "with --queries: writes JSON lines {\"qid\",\"ids\",\"verdict\"}, one for each query")
    private @Nullable Path run;

    @Option(names = "--json", description = "with --queries: prints JSON instead of a table")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Path one = this.queries;
        Path all = this.corpora;
        if (one != null && all == null) {
            return one(new JudgedSet(String.valueOf(one.getFileName()), this.content, JudgedQuery.read(one)));
        }
        if (all != null && one == null) {
            return all(all);
        }
        throw new ParameterException(this.spec.commandLine(), "Give either --queries=FILE or --corpora=DIR");
    }

    private int one(JudgedSet set) throws IOException {
        Map<String, RankedAnswer> answers = set.answers(this.engine);
        Path file = this.run;
        if (file != null) {
            writeRun(file, answers);
        }
        EvaluationTable table = new EvaluationTable(Evaluation.of(set.queries(), answers));
        print(this.json ? new JsonMapper().writeValueAsString(table.json()) + "\n" : table.text());
        return 0;
    }

    private int all(Path folder) throws IOException {
        Figures now = Figures.of(folder, this.engine);
        print(now.text());
        Path file = this.golden;
        if (file == null) {
            return 0;
        }
        if (this.rewrite) {
            now.write(file);
            return 0;
        }
        List<String> differences = Figures.read(file).differences(now);
        differences.forEach(line -> print(line + "\n"));
        print(differences.isEmpty() ? "as " + file + " says\n" : "not as " + file + " says; --rewrite accepts it\n");
        return differences.isEmpty() ? 0 : 1;
    }

    private void print(String text) {
        PrintWriter out = this.spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }

    private static void writeRun(Path file, Map<String, RankedAnswer> answers) throws IOException {
        JsonMapper json = new JsonMapper();
        try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
            for (RankedAnswer answer : answers.values()) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("qid", answer.qid());
                line.put("ids", answer.ids());
                line.put("verdict", answer.verdict().name().toLowerCase(Locale.ROOT));
                lines.print(json.writeValueAsString(line) + "\n");
            }
        }
    }

}
