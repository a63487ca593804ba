package keyfound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import keyfound.cli.local.ProgramVersion;

/// Asks a running server whether it is ready, for containers without curl.
@Command(name = "health", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        description = "Asks a running server whether it is ready.", exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = { "0:it is ready", "1:it is not, or does not answer" })
final class HealthCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", paramLabel = "URL",
            defaultValue = "http://localhost:${env:SERVER_PORT:-8080}${env:SERVER_SERVLET_CONTEXT_PATH:-/}",
            description = { "address of the server (default: http://localhost:8080,",
                    "or the port in SERVER_PORT and the path in SERVER_SERVLET_CONTEXT_PATH)" })
    private URI url = URI.create("http://localhost:8080");

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = this.spec.commandLine().getOut();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(readiness()).timeout(PATIENCE).build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            out.println(answer.body());
            return (answer.statusCode() == 200) ? 0 : 1;
        }
        catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(this.url + " is no address of a server, as http://localhost:8080",
                    wrong);
        }
        catch (IOException silent) {
            this.spec.commandLine().getErr().println("keyfound health: " + this.url + " does not answer");
            return 1;
        }
    }

    /// Below the path of the address, if it has one.
    private URI readiness() {
        return URI.create(this.url.toString().replaceFirst("/+$", "") + "/actuator/health/readiness");
    }

}
