package keyfound.gate.limit;

import java.time.Duration;

import io.github.bucket4j.TimeMeter;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import keyfound.access.FailedLogins;
import keyfound.access.RequestCounts;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitWiring {

    /// Before large bodies wait for their place.
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 8;

    /// Searches in work for each processor that keep nobody out.
    private static final int ALWAYS = 8;

    /// Until a search is answered, its way through the server included.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    RateLimits rateLimits(LimitSettings settings, RequestCounts counts) {
        return counts.isShared() ? RateLimits.shared(settings, TimeMeter.SYSTEM_NANOTIME, counts::name)
                : RateLimits.alone(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    SharedLimits sharedLimits(RateLimits limits, RequestCounts counts, FailedLogins logins) {
        return new SharedLimits(limits, counts, logins);
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitFilter(RateLimits limits) {
        FilterRegistrationBean<RateLimitFilter> filter = new FilterRegistrationBean<>(
                new RateLimitFilter(limits, searches()));
        filter.setOrder(ORDER);
        return filter;
    }

    private static Admission searches() {
        return new Admission(ALWAYS * Runtime.getRuntime().availableProcessors(), PATIENCE, System::nanoTime);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedConnections(LimitSettings settings) {
        return server -> {
            server.setProtocol(BoundedProtocol.class.getName());
            server.addProtocolHandlerCustomizers(
                    (BoundedProtocol protocol) -> protocol.setMostConnectionsFromOnePlace(settings.connections()));
        };
    }

}
