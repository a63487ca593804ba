package keyfound.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import keyfound.cli.local.ProgramVersion;
import keyfound.export.StaticSite;
import keyfound.publication.Publisher;
import keyfound.publication.source.FileOrigins;

/// Writes a site of files that needs no server.
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "Writes every page as a file, with a search that runs in the reader's browser.",
        footer = { "", "For example: java -jar keyfound.jar export site --content content --url https://kb.example.org",
                "Only changed files are written. A folder that no export made is refused." })
final class ExportCommand implements Callable<Integer> {

    private static final int MOST_MINUTES = 60;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "the folder to write; made when it is not there")
    private Path folder = Path.of("site");

    @Option(names = "--content", paramLabel = "DIR", defaultValue = "content",
            description = "the content folder (default: ${DEFAULT-VALUE})")
    private Path content = Path.of("content");

    @Option(names = "--url", paramLabel = "URL", defaultValue = "", description = {
            "public address of the site, for feeds, the sitemap and canonical links;", "without it there are none" })
    private String url = "";

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "Keyfound",
            description = "name of the site (default: ${DEFAULT-VALUE})")
    private String name = "Keyfound";

    private final ServerStart server;

    ExportCommand(ServerStart server) {
        this.server = server;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(this.content)) {
            throw new ParameterException(this.spec.commandLine(), this.content + " is no folder");
        }
        if (!this.url.isEmpty() && !this.url.matches("https?://[^/\\s]+(?:/\\S*[^/\\s])?")) {
            throw new ParameterException(this.spec.commandLine(),
                    this.url + " is no address of a site, such as https://kb.example.org without a slash at its end");
        }
        Path data = Files.createTempDirectory("keyfound-export");
        try (ConfigurableApplicationContext server = this.server.start(settings(data))) {
            Publisher publisher = server.getBean(Publisher.class);
            await(publisher);
            // pages tell when a file was changed, and wait for nothing
            server.getBean(FileOrigins.class).read();
            String port = Objects.requireNonNull(server.getEnvironment().getProperty("local.server.port"));
            String done = new StaticSite(URI.create("http://127.0.0.1:" + port), publisher, this.url)
                .write(this.folder);
            this.spec.commandLine().getOut().println(this.folder + ": " + done);
        }
        finally {
            delete(data);
        }
        return 0;
    }

    private String[] settings(Path data) {
        return List
            .of("server.port=0", "server.address=127.0.0.1", "keyfound.content.dir=" + this.content,
                    "keyfound.data.dir=" + data, "keyfound.web.exported=true", "keyfound.web.diagrams=false",
                    "keyfound.web.name=" + this.name, "keyfound.web.url=" + StaticSite.settingFor(this.url),
                    "logging.level.root=off", "logging.level.keyfound=off", "spring.main.banner-mode=off")
            .stream()
            .map(setting -> "--" + setting)
            .toArray(String[]::new);
    }

    private static void await(Publisher publisher) throws InterruptedException {
        for (int waited = 0; !publisher.isUp(); waited++) {
            if (waited == MOST_MINUTES * 600) {
                throw new IllegalStateException("nothing was published within " + MOST_MINUTES + " minutes");
            }
            Thread.sleep(100);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

}
