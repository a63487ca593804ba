package keyfound.publication.git;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;

import org.eclipse.jgit.api.TransportConfigCallback;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/// Refuses to connect to any server but the configured one. A server can send a client
/// elsewhere in more ways than by a redirect: a repository served as plain files may name
/// others in `objects/info/http-alternates`.
final class OnlyThisServer implements HttpConnectionFactory, TransportConfigCallback {

    private final HttpConnectionFactory connections = new JDKHttpConnectionFactory();

    private final URI server;

    /// @param address of the repository
    OnlyThisServer(String address) {
        this.server = URI.create(address);
    }

    @Override
    public void configure(Transport transport) {
        if (transport instanceof TransportHttp http) {
            http.setHttpConnectionFactory(this);
        }
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return this.connections.create(allowed(url));
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        return this.connections.create(allowed(url), proxy);
    }

    private URL allowed(URL url) throws IOException {
        boolean same = url.getProtocol().equalsIgnoreCase(this.server.getScheme())
                && url.getHost().equalsIgnoreCase(this.server.getHost()) && port(url) == port(this.server.toURL());
        if (!same) {
            throw new IOException("the server leads to " + url.getProtocol() + "://" + url.getAuthority()
                    + ", which is not the configured one");
        }
        return url;
    }

    private static int port(URL url) {
        return (url.getPort() < 0) ? url.getDefaultPort() : url.getPort();
    }

}
