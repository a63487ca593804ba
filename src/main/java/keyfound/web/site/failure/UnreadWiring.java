package keyfound.web.site.failure;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Replaces Tomcat's messages where a request cannot be read.
@Configuration(proxyBeanMethods = false)
class UnreadWiring {

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadRequests(MessageSource messages) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadRequests(messages, context.getPath())));
    }

}
