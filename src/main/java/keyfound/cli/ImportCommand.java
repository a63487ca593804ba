package keyfound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import keyfound.cli.local.ProgramVersion;
import keyfound.foreign.MarkdownFiles;
import keyfound.foreign.source.ForeignContent;
import keyfound.foreign.source.ForeignKind;

/// Writes the knowledge of another program as content.
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "Writes what another program exported as Markdown files of a content folder.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = { "0:all files are written, or were there", "1:a file that differs was kept; see --replace",
                "2:the command or the input was wrong" },
        footer = { "", "For example: java -jar keyfound.jar import csv faq.csv --to content/imported",
                "What cannot be carried is told on standard error, a line each." })
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "KIND",
            description = "csv, github, phpmyfaq, discourse, stackoverflow, answer (Apache Answer), or "
                    + "pages (a zip of Notion or Confluence)")
    private ForeignKind kind = ForeignKind.CSV;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "what was exported")
    private List<Path> files = List.of();

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "the folder for the Markdown files")
    private Path folder = Path.of("content");

    @Option(names = "--replace", description = "writes over files that differ")
    private boolean replace;

    @Override
    public Integer call() throws IOException {
        ForeignContent content = this.kind.read(this.files);
        Map<String, byte[]> written = MarkdownFiles.of(content);
        List<String> kept = MarkdownFiles.write(written, this.folder, this.replace);
        PrintWriter err = this.spec.commandLine().getErr();
        content.left().forEach(line -> err.println("left out: " + line));
        kept.forEach(file -> err.println("kept, because it differs: " + this.folder.resolve(file)));
        this.spec.commandLine()
            .getOut()
            .println(this.folder + ": " + content.entries().size() + " entries in "
                    + (written.size() - content.files().size()) + " files, " + content.files().size()
                    + " files beside them, " + content.left().size() + " left out");
        return kept.isEmpty() ? 0 : 1;
    }

}
