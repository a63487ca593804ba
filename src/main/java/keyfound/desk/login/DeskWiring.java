package keyfound.desk.login;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
class DeskWiring {

    @Bean
    FilterRegistrationBean<DeskAccess> deskAccess(DeskSettings settings) {
        FilterRegistrationBean<DeskAccess> registration = new FilterRegistrationBean<>(new DeskAccess(settings));
        registration.addUrlPatterns("/desk", "/desk/*");
        return registration;
    }

}
