package keyfound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// A site of files on this machine, whose pages a browser of a test reads.
public final class OtherSite implements AutoCloseable {

    private final HttpServer server;

    private final Pages pages;

    private final Supplier<String> policy;

    /// @param policy for the content of its pages; empty for none
    public OtherSite(Pages pages, Supplier<String> policy) {
        this.pages = pages;
        this.policy = policy;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        this.server.createContext("/", this::answer);
        this.server.start();
    }

    /// Address without a slash at its end.
    public String origin() {
        return "http://127.0.0.1:" + this.server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        Optional<byte[]> page = this.pages.page(path);
        if (page.isEmpty()) {
            // browsers ask for an icon on their own, and complain
            exchange.sendResponseHeaders(path.equals("favicon.ico") ? 204 : 404, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", type(path));
        String policy = this.policy.get();
        if (!policy.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        }
        exchange.sendResponseHeaders(200, page.get().length);
        exchange.getResponseBody().write(page.get());
        exchange.close();
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "js" -> "text/javascript";
            case "css" -> "text/css";
            case "svg" -> "image/svg+xml";
            default -> "text/html";
        };
    }

    @Override
    public void close() {
        this.server.stop(0);
    }

    /// What stands at an address.
    public interface Pages {

        /// @param path without a slash in front
        /// @return empty when nothing stands there
        Optional<byte[]> page(String path) throws IOException;

    }

}
