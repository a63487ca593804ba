package keyfound.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Asks a running server for an entry page and for a file of the very same bytes, by
/// turns, and prints what each took. Arguments: address of the server, path of the page,
/// content folder that it serves (a file is laid there meanwhile).
///
/// Each figure is the best of several rounds, so that other work on the machine weighs
/// less.
public final class PageLoad {

    private static final String FILE = "page-load.txt";

    private static final int ROUNDS = 9;

    private static final int REQUESTS = 2000;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String server;

    private PageLoad(String server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new PageLoad(arguments[0]).run(arguments[1], Path.of(arguments[2], FILE));
    }

    private void run(String page, Path file) throws IOException, InterruptedException {
        byte[] body = fetch(page, "identity").body();
        Files.write(file, body);
        try {
            if (!Arrays.equals(fetch("/files/" + FILE, "identity").body(), body)) {
                throw new IllegalStateException("the file and the page differ");
            }
            System.out.printf("%s, %d bytes%n", page, body.length);
            compare(page, "identity");
            compare(page, "gzip");
        }
        finally {
            Files.delete(file);
        }
    }

    private void compare(String page, String encoding) throws IOException, InterruptedException {
        double bestPage = Double.MAX_VALUE;
        double bestFile = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            bestFile = Math.min(bestFile, microseconds("/files/" + FILE, encoding));
            bestPage = Math.min(bestPage, microseconds(page, encoding));
        }
        System.out.printf("%-8s  page %.0f µs, file %.0f µs, ratio %.2f%n", encoding, bestPage, bestFile,
                bestPage / bestFile);
    }

    /// @return the median of a round
    private double microseconds(String path, String encoding) throws IOException, InterruptedException {
        long[] took = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            fetch(path, encoding);
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return took[REQUESTS / 2] / 1000.0;
    }

    private HttpResponse<byte[]> fetch(String path, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(this.server + path))
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Accept-Encoding", encoding)
            .build();
        HttpResponse<byte[]> answer = this.client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer;
    }

}
