package keyfound.cli.ask;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a command looks for answers.
public final class AskOptions {

    @Option(names = "--server", paramLabel = "URL", defaultValue = "${env:KEYFOUND_SERVER}",
            description = "asks a running server instead of a folder (default: KEYFOUND_SERVER)")
    private @Nullable URI server;

    @Option(names = "--token", paramLabel = "TOKEN", defaultValue = "${env:KEYFOUND_TOKEN}",
            description = "token for a server that not everybody may read; better given as KEYFOUND_TOKEN")
    private @Nullable String token;

    @Option(names = "--content", paramLabel = "DIR", description = "the content folder (default: content)")
    private @Nullable Path content;

    @Option(names = "--lang", paramLabel = "LANG", description = "only entries of this language, such as en or zh")
    private @Nullable String lang;

    /// A folder that is named wins over the server of the environment.
    /// @throws IOException when the folder cannot be read
    public Answerer open() throws IOException {
        Optional<URI> address = server();
        return address.isPresent() ? new ServerAnswerer(address.get(), token(), Optional.ofNullable(this.lang))
                : new FolderAnswerer(folder(), Optional.ofNullable(this.lang));
    }

    /// The same for an agent, which names the language itself.
    /// @throws IOException when the folder cannot be read
    public AgentLine openForAgent() throws IOException {
        Optional<URI> address = server();
        return address.isPresent() ? new ServerAgent(address.get(), token()) : new FolderAgent(folder());
    }

    /// The server to ask; empty for a folder.
    private Optional<URI> server() {
        return Optional.ofNullable(this.server)
            .filter(given -> this.content == null && !given.toString().isEmpty())
            .map(AskOptions::checked);
    }

    private Optional<String> token() {
        return Optional.ofNullable(this.token).filter(given -> !given.isBlank());
    }

    private Path folder() {
        return (this.content == null) ? Path.of("content") : this.content;
    }

    private static URI checked(URI given) {
        boolean web = "http".equals(given.getScheme()) || "https".equals(given.getScheme());
        if (!web || given.getHost() == null) {
            throw new IllegalArgumentException(
                    "'" + given + "' is no address of a server, as https://answers.example.org");
        }
        return given;
    }

}
