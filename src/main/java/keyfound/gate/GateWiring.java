package keyfound.gate;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GateWiring {

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowBodies() {
        return server -> SlowBodies.giveUp(server, Pace.DEFAULT);
    }

}
