package keyfound.web.site;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Which requests are answered from what the browser keeps: those of this room. And what is said to those that cannot
/// be read.
@Configuration(proxyBeanMethods = false)
class Interceptors implements WebMvcConfigurer {

    private final Freshness freshness;

    Interceptors(Freshness freshness) {
        this.freshness = freshness;
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadRequests(MessageSource messages) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadRequests(messages, context.getPath())));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this.freshness)
            .addPathPatterns("/", "/q/**", "/c/**", "/tags", "/t/**", "/search", "/browse", "/search/suggestions",
                    "/feed.atom", "/sitemap*.xml", "/llms.txt");
    }

}
