package keyfound.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import keyfound.cli.local.ProgramVersion;
import keyfound.cli.local.ScratchIndex;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;
import keyfound.search.print.ResultText;

/// Searches a content folder from the terminal, without a server.
@Command(name = "search", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "Searches a content folder for an error message, a log or a question.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = { "0:known, or something similar is", "1:not known", "2:the command was wrong" },
        footer = { "", "For example: some-command 2>&1 | java -jar keyfound.jar search -" })
final class SearchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TEXT", arity = "0..*",
            description = "what to search for; - or nothing reads it from " + "standard input")
    private List<String> words = List.of();

    @Option(names = "--content", paramLabel = "DIR", defaultValue = "content",
            description = "the content folder (default: ${DEFAULT-VALUE})")
    private Path content = Path.of("content");

    @Option(names = "--lang", paramLabel = "LANG", description = "only entries of this language, such as en or zh")
    private @Nullable String lang;

    @Override
    public Integer call() throws IOException {
        String text = text();
        if (text.isBlank()) {
            throw new ParameterException(this.spec.commandLine(), "Nothing was given to search for");
        }
        SearchQuery query = new SearchQuery(text, Optional.ofNullable(this.lang), Set.of(), Optional.empty(), 1,
                SearchQuery.DEFAULT_SIZE);
        try (ScratchIndex scratch = ScratchIndex.of(this.content, "lucene")) {
            SearchResult result = scratch.index().search(query);
            Optional<Entry> best = result.hits()
                .stream()
                .findFirst()
                .flatMap(hit -> scratch.index().entry(hit.entry().id()));
            this.spec.commandLine()
                .getOut()
                .print(new ResultText(result, best, EntryId::path, Locale.getDefault()).text());
            this.spec.commandLine().getOut().flush();
            return (result.verdict() == Verdict.UNKNOWN) ? 1 : 0;
        }
    }

    private String text() throws IOException {
        boolean piped = this.words.isEmpty() || this.words.equals(List.of("-"));
        return piped ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : String.join(" ", this.words);
    }

}
