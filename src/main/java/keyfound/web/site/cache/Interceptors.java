package keyfound.web.site.cache;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Which requests may be answered with 304.
@Configuration(proxyBeanMethods = false)
class Interceptors implements WebMvcConfigurer {

    private final Freshness freshness;

    private final SameModel model;

    Interceptors(Freshness freshness, SameModel model) {
        this.freshness = freshness;
        this.model = model;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this.freshness)
            .addPathPatterns("/", "/q/**", "/c/**", "/collections", "/tags", "/t/**", "/search", "/browse", "/*.md",
                    "/search/suggestions", "/feed.atom", "/sitemap*.xml", "/llms*.txt");
        registry.addInterceptor(this.model)
            .addPathPatterns("/", "/q/**", "/c/**", "/collections", "/tags", "/t/**", "/search", "/browse");
    }

}
