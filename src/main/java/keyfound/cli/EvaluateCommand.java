package keyfound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import keyfound.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Runs judged queries against a content folder and prints how well they were answered.
@Command(name = "evaluate", mixinStandardHelpOptions = true,
        description = "Runs judged queries against a content folder and prints how well they were answered.")
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--queries", required = true, paramLabel = "FILE",
            description = "JSON lines {\"qid\",\"query\",\"relevant\":[ids],\"kind\"}")
    private Path queries = Path.of("queries.jsonl");

    @Option(names = "--content", paramLabel = "DIR", defaultValue = "content",
            description = "the content folder, indexed in a scratch folder (default: ${DEFAULT-VALUE})")
    private Path content = Path.of("content");

    @Option(names = "--engine", paramLabel = "NAME", defaultValue = "lucene",
            description = "the search engine (default: ${DEFAULT-VALUE})")
    private String engine = "lucene";

    @Option(names = "--run", paramLabel = "FILE",
            description = "writes JSON lines {\"qid\",\"ids\",\"verdict\"}, one for each query")
    private @Nullable Path run;

    @Option(names = "--json", description = "prints JSON instead of a table")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<JudgedQuery> judged = JudgedQuery.read(this.queries);
        Map<String, RankedAnswer> answers = answers(judged);
        Path file = this.run;
        if (file != null) {
            writeRun(file, answers);
        }
        EvaluationTable table = new EvaluationTable(Evaluation.of(judged, answers));
        PrintWriter out = this.spec.commandLine().getOut();
        out.print(this.json ? new JsonMapper().writeValueAsString(table.json()) + "\n" : table.text());
        out.flush();
        return 0;
    }

    private Map<String, RankedAnswer> answers(List<JudgedQuery> judged) throws IOException {
        Map<String, RankedAnswer> answers = new LinkedHashMap<>();
        try (ScratchIndex scratch = ScratchIndex.of(this.content, this.engine)) {
            SearchIndex index = scratch.index();
            for (JudgedQuery query : judged) {
                answers.put(query.qid(), RankedAnswer.to(query, index));
            }
        }
        return answers;
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
