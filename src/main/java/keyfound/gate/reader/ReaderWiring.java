package keyfound.gate.reader;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import keyfound.access.AccessSettings;

@Configuration(proxyBeanMethods = false)
class ReaderWiring {

    /// Behind the headers that every answer has, before the pages that are kept.
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 15;

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> peerAddresses() {
        return server -> server.addContextCustomizers(context -> context.getPipeline().addValve(new PeerAddress()));
    }

    @Bean
    FilterRegistrationBean<ReaderGate> readerGate(Identity identity, AccessSettings settings) {
        FilterRegistrationBean<ReaderGate> gate = new FilterRegistrationBean<>(new ReaderGate(identity, settings));
        gate.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.FORWARD,
                DispatcherType.ASYNC);
        gate.setOrder(ORDER);
        return gate;
    }

}
