package keyfound.opensearch.machine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

import keyfound.search.storage.EngineUnusableException;
import keyfound.search.storage.SearchCluster;

/// Connections to one machine of a cluster, with its user and its certificates.
final class ClusterTransport {

    /// To one machine. `publication` lets fewer searches through, and what is waited for
    /// no longer holds some for a while.
    private static final int CONNECTIONS = 256;

    /// They only read and write bytes.
    private static final int THREADS = 2;

    private static final Timeout CONNECT = Timeout.ofSeconds(2);

    private ClusterTransport() {
    }

    static OpenSearchTransport to(SearchCluster settings, URI url) {
        ApacheHttpClient5TransportBuilder builder = ApacheHttpClient5TransportBuilder.builder(host(url));
        if (!url.getRawPath().isEmpty()) {
            builder.setPathPrefix(url.getRawPath());
        }
        return builder.setMapper(new PlainJson())
            .setDefaultHeaders(authorization(settings))
            .setHttpClientConfigCallback(client -> client.setConnectionManager(connections(settings).build())
                .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(THREADS).build())
                // else the client and the transport both unpack an answer
                .disableContentCompression())
            .build();
    }

    static TransportOptions waiting(Duration time) {
        Timeout timeout = Timeout.of(time);
        return ApacheHttpClient5Options.DEFAULT.toBuilder()
            .setRequestConfig(
                    RequestConfig.custom().setConnectionRequestTimeout(timeout).setResponseTimeout(timeout).build())
            .build();
    }

    private static HttpHost host(URI url) {
        return new HttpHost(url.getScheme(), url.getHost(), url.getPort());
    }

    private static Header[] authorization(SearchCluster settings) {
        if (settings.user().isEmpty()) {
            return new Header[0];
        }
        byte[] user = (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
        return new Header[] { new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(user)) };
    }

    private static PoolingAsyncClientConnectionManagerBuilder connections(SearchCluster settings) {
        PoolingAsyncClientConnectionManagerBuilder connections = PoolingAsyncClientConnectionManagerBuilder.create()
            .setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(CONNECT)
                .setSocketTimeout(Timeout.of(Use.WRITE.all()))
                .build())
            .setMaxConnPerRoute(CONNECTIONS)
            .setMaxConnTotal(CONNECTIONS);
        settings.certificate()
            .ifPresent(file -> connections
                .setTlsStrategy(ClientTlsStrategyBuilder.create().setSslContext(trusting(file)).buildAsync()));
        return connections;
    }

    /// Trusts nobody else: not even the authorities of the system.
    private static SSLContext trusting(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("authority-" + trusted.size(), certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        }
        catch (IOException | GeneralSecurityException ex) {
            throw new EngineUnusableException(EngineUnusableException.Reason.UNREACHABLE,
                    "the certificate " + file + " cannot be read: " + ex.getMessage(), ex);
        }
    }

}
