package keyfound.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Asks a running server at a steady rate over several connections, whether it keeps up
/// or not, and prints how long the answers took: from when each question was due, so that
/// a server that falls behind is not asked less. Without a rate each connection asks
/// again as soon as it is answered, which tells how many answers the server gives in a
/// second.
///
/// Where the server runs on this machine, it also prints the processor time that it took
/// for an answer.
///
/// Arguments: address of the server, kind of query (`question`, see `RealQueries`),
/// connections (16), questions a second (0: as fast as answered), seconds (15), process
/// id of the server (0: none). `load.corpora` is the folder of the shared corpora.
public final class OpenLoad {

    private static final int MOST_QUERIES = 200;

    /// Of one connection.
    private static final int MOST_ANSWERS = 100_000;

    private static final double TICKS_A_SECOND = 100;

    private final URI server;

    private final List<byte[]> requests;

    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    private OpenLoad(URI server, List<byte[]> requests) {
        this.server = server;
        this.requests = requests;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        URI server = URI.create(arguments[0]);
        Path corpora = Path.of(System.getProperty("load.corpora", "../shared/corpora"));
        RealQueries queries = RealQueries.read(corpora, RealFaq.read(corpora));
        String kind = (arguments.length < 2) ? "question" : arguments[1];
        List<byte[]> requests = Stream
            .concat(queries.searches().getOrDefault(kind, List.of()).stream().map(text -> search(server, text)),
                    queries.typed().getOrDefault(kind, List.of()).stream().map(text -> typed(server, text)))
            .limit(MOST_QUERIES)
            .toList();
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("there are no queries of the kind '" + kind + "', but of "
                    + queries.searches().keySet() + " and " + queries.typed().keySet());
        }
        OpenLoad load = new OpenLoad(server, requests);
        int connections = number(arguments, 2, 16);
        int rate = number(arguments, 3, 0);
        int seconds = number(arguments, 4, 15);
        Path process = Path.of("/proc", String.valueOf(number(arguments, 5, 0)), "stat");
        double before = busySeconds(process);
        long[] took = load.run(connections, rate, seconds);
        load.print(kind, took, connections, seconds);
        if (Files.exists(process)) {
            System.out.printf("processor time of the server: %.2f ms an answer%n",
                    1000 * (busySeconds(process) - before) / took.length);
        }
    }

    private static int number(String[] arguments, int at, int absent) {
        return (arguments.length <= at) ? absent : Integer.parseInt(arguments[at]);
    }

    private static byte[] search(URI server, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        if (body.length <= 2_000) {
            return get(server, "/api/v1/search?q=", text);
        }
        byte[] head = ("POST /api/v1/search HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nContent-Type: text/plain\r\nContent-Length: " + body.length + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private static byte[] typed(URI server, String text) {
        return get(server, "/api/v1/suggest?q=", text);
    }

    private static byte[] get(URI server, String path, String text) {
        return ("GET " + path + URLEncoder.encode(text, StandardCharsets.UTF_8) + " HTTP/1.1\r\nHost: "
                + server.getAuthority() + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    }

    private static double busySeconds(Path stat) throws IOException {
        if (!Files.exists(stat)) {
            return 0;
        }
        String[] fields = Files.readString(stat).replaceFirst(".*[)] ", "").split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    /// @return nanoseconds of each answer
    private long[] run(int connections, int rate, int seconds) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long[][] took = new long[connections][];
        long began = System.nanoTime();
        long end = began + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                int connection = i;
                threads.execute(() -> took[connection] = ask(next, rate, began, end));
            }
            threads.shutdown();
            if (!threads.awaitTermination(seconds + 60L, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server has not answered for a minute");
            }
        }
        return Stream.of(took).flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private long[] ask(AtomicInteger next, int rate, long began, long end) {
        long[] took = new long[MOST_ANSWERS];
        int count = 0;
        try (Connection connection = new Connection(this.server)) {
            for (int i = next.getAndIncrement(); count < took.length; i = next.getAndIncrement()) {
                long due = (rate == 0) ? System.nanoTime() : began + i * 1_000_000_000L / rate;
                if (due >= end) {
                    break;
                }
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                this.statuses.merge(connection.ask(this.requests.get(i % this.requests.size())), 1, Integer::sum);
                took[count++] = System.nanoTime() - due;
            }
        }
        catch (IOException ex) {
            this.statuses.merge(0, 1, Integer::sum);
        }
        return Arrays.copyOf(took, count);
    }

    private void print(String kind, long[] took, int connections, int seconds) {
        System.out.printf(
                "%s, %d connections: %.0f answers a second; p50 %.1f, p90 %.1f, p99 %.1f ms; p99 is %.1f p50; "
                        + "statuses %s%n",
                kind, connections, (double) took.length / seconds, took[took.length / 2] / 1e6,
                took[took.length * 9 / 10] / 1e6, took[took.length * 99 / 100] / 1e6,
                (double) took[took.length * 99 / 100] / took[took.length / 2], new TreeMap<>(this.statuses));
    }

    /// One question after the other over HTTP/1.1. Opened again where the server closes
    /// it behind an answer, as it does now and then.
    private static final class Connection implements AutoCloseable {

        private final URI server;

        private Socket socket;

        private InputStream in;

        Connection(URI server) throws IOException {
            this.server = server;
            this.socket = new Socket(server.getHost(), server.getPort());
            this.socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(this.socket.getInputStream());
        }

        /// @return status of the answer
        int ask(byte... request) throws IOException {
            this.socket.getOutputStream().write(request);
            int status = Integer.parseInt(line().split(" ", -1)[1]);
            int length = 0;
            boolean chunked = false;
            boolean last = false;
            for (String line = line(); !line.isEmpty(); line = line()) {
                String[] header = line.split(": *", 2);
                length = header[0].equalsIgnoreCase("Content-Length") ? Integer.parseInt(header[1]) : length;
                chunked |= header[0].equalsIgnoreCase("Transfer-Encoding");
                last |= line.equalsIgnoreCase("Connection: close");
            }
            this.in.skipNBytes(length);
            for (int chunk = chunked ? 1 : 0; chunk > 0;) {
                chunk = Integer.parseInt(line(), 16);
                this.in.skipNBytes(chunk + 2L);
            }
            if (last) {
                this.socket.close();
                this.socket = new Socket(this.server.getHost(), this.server.getPort());
                this.socket.setTcpNoDelay(true);
                this.in = new BufferedInputStream(this.socket.getInputStream());
            }
            return status;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = this.in.read(); c != '\n'; c = this.in.read()) {
                if (c < 0) {
                    throw new IOException("the server closed the connection");
                }
                line.append((char) c);
            }
            return line.toString().strip();
        }

        @Override
        public void close() throws IOException {
            this.socket.close();
        }

    }

}
