package keyfound.cli.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import keyfound.cli.local.ProgramVersion;
import keyfound.content.ContentLoader;

/// Reports the problems of a content folder.
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "Reads a content folder and prints its problems as file:line: severity code: message.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:no errors",
                "1:errors, nothing to read, or warnings with --strict", "2:the command was wrong" })
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = "content",
            description = "the content folder (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("content");

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "human",
            description = "human, json, sarif or github (default: ${DEFAULT-VALUE})")
    private ReportFormat format = ReportFormat.HUMAN;

    @Option(names = "--strict", description = "warnings fail too")
    private boolean strict;

    @Option(names = "--fix", description = "writes the id of each entry into its heading, so that its address stays "
            + "when the question is reworded, and mends what can only mean one thing: links to files that moved or are "
            + "written in another case, headings without a blank, misspelt keys, a fence left open at the end")
    private boolean fix;

    @Option(names = "--dry-run", description = "with --fix: prints the changes as a diff and writes nothing")
    private boolean dryRun;

    @Option(names = "--explain", paramLabel = "FILE",
            description = "prints the outline of one file, with what each heading and question was taken for and why")
    private @Nullable Path explained;

    @Option(names = "--no-search",
            description = "does not try whether each entry is found by its own question and " + "errors")
    private boolean withoutSearch;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = this.spec.commandLine().getErr();
        Path file = this.explained;
        if (file != null) {
            explain(file);
            return 0;
        }
        ContentCheck.requireFolder(this.folder);
        if (this.fix && this.dryRun) {
            new Fix(this.folder).diff(this.spec.commandLine().getOut(), err);
            return 0;
        }
        if (this.fix) {
            new Fix(this.folder).write(err);
        }
        ContentReport report = new ContentCheck(this.folder, !this.withoutSearch).run();
        this.spec.commandLine().getOut().print(this.format.print(report));
        this.spec.commandLine().getOut().flush();
        err.println(count(report.files(), "file") + ", " + count(report.entries(), "entry") + ": "
                + count(report.errors(), "error") + ", " + count(report.warnings(), "warning"));
        if (report.files() == 0) {
            err.println("nothing was read: there is no file named *.md or *.mdx in " + this.folder);
            return 1;
        }
        return (report.errors() > 0 || (this.strict && report.warnings() > 0)) ? 1 : 0;
    }

    /// The path within the content folder tells of the language and of what the file is.
    private void explain(Path file) throws IOException {
        Path root = this.folder.toAbsolutePath().normalize();
        Path real = file.toAbsolutePath().normalize();
        String path = (real.startsWith(root) ? root.relativize(real) : file.normalize()).toString().replace('\\', '/');
        PrintWriter out = this.spec.commandLine().getOut();
        String text = Files.readString(file);
        (real.startsWith(root) ? ContentLoader.explain(root, path, text) : ContentLoader.explain(path, text))
            .forEach(out::println);
        out.flush();
    }

    private static String count(long number, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number + " " + ((number == 1) ? noun : plural);
    }

}
