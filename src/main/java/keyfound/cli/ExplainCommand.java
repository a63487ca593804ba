package keyfound.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import keyfound.cli.local.ProgramVersion;
import keyfound.entry.Entry;
import keyfound.manual.Manual;
import keyfound.search.print.EntryText;

/// Explains a code that the program printed, without a server, since the server may be
/// what did not start.
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "Explains a code that Keyfound printed; without one, lists them all.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = { "0:it is explained", "1:there is no such code", "2:the command was wrong" },
        footer = { "", "For example: java -jar keyfound.jar explain KF204" })
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CODE", arity = "0..1", description = "such as KF204")
    private @Nullable String code;

    @Option(names = "--lang", paramLabel = "LANG", description = "en or zh (default: that of the system)")
    private String lang = Locale.getDefault().toLanguageTag();

    @Override
    public Integer call() {
        PrintWriter out = this.spec.commandLine().getOut();
        Locale locale = Locale.forLanguageTag(this.lang);
        if (this.code == null) {
            Manual.all(locale).forEach(entry -> out.println(entry.question().text()));
            return 0;
        }
        Optional<Entry> found = Manual.explanation(this.code, locale);
        if (found.isEmpty()) {
            this.spec.commandLine()
                .getErr()
                .println("keyfound explain: '" + this.code + "' is no code of Keyfound; without a code all are listed");
            return 1;
        }
        out.println("# " + found.get().question().text() + "\n");
        out.println(EntryText.of(found.get()).markdown());
        return 0;
    }

}
