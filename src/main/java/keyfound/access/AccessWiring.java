package keyfound.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessWiring {

    @Bean
    Visibility visibility(AccessSettings settings) {
        return Visibility.of(settings.collections(), settings.strangersRead());
    }

}
