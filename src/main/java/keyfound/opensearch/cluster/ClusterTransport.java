package keyfound.opensearch.cluster;

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
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

import keyfound.search.storage.EngineUnusableException;
import keyfound.search.storage.SearchCluster;

/// Connections to the machines of a cluster, with its user and its certificates.
final class ClusterTransport {

    /// Searches at a time to one machine; `publication` lets through fewer.
    private static final int CONNECTIONS = 64;

    private static final Timeout CONNECT = Timeout.ofSeconds(2);

    /// A bulk of a load takes seconds on a busy machine.
    static final Timeout ANSWER = Timeout.ofSeconds(60);

    static final Timeout READER = Timeout.ofSeconds(8);

    private ClusterTransport() {
    }

    static OpenSearchTransport to(SearchCluster settings) {
        HttpHost[] hosts = settings.urls().stream().map(ClusterTransport::host).toArray(HttpHost[]::new);
        ApacheHttpClient5TransportBuilder builder = ApacheHttpClient5TransportBuilder.builder(hosts);
        String path = settings.urls().getFirst().getRawPath();
        if (!path.isEmpty()) {
            builder.setPathPrefix(path);
        }
        return builder.setMapper(new PlainJson())
            .setDefaultHeaders(authorization(settings))
            .setRequestConfigCallback(config -> config.setConnectionRequestTimeout(ANSWER).setResponseTimeout(ANSWER))
            .setHttpClientConfigCallback(client -> client.setConnectionManager(connections(settings).build())
                // else the client and the transport both unpack an answer
                .disableContentCompression())
            .build();
    }

    static TransportOptions searching() {
        return ApacheHttpClient5Options.DEFAULT.toBuilder()
            .setRequestConfig(
                    RequestConfig.custom().setConnectionRequestTimeout(READER).setResponseTimeout(READER).build())
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
            .setDefaultConnectionConfig(
                    ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(ANSWER).build())
            .setMaxConnPerRoute(CONNECTIONS)
            .setMaxConnTotal(CONNECTIONS * settings.urls().size());
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
