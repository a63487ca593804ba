package keyfound.desk.login;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import keyfound.access.ReaderCookies;
import keyfound.access.Readers;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
class DeskWiring {

    @Bean
    FilterRegistrationBean<DeskAccess> deskAccess(DeskSettings settings, Readers readers, ReaderCookies cookies,
            DeskCookies logins) {
        FilterRegistrationBean<DeskAccess> registration = new FilterRegistrationBean<>(
                new DeskAccess(settings, readers, cookies, logins));
        registration.addUrlPatterns("/desk", "/desk/*");
        return registration;
    }

}
