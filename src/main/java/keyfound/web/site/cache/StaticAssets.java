package keyfound.web.site.cache;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Styles and scripts have a hash of their content in their address, so browsers keep
/// them for ever.
@Configuration(proxyBeanMethods = false)
class StaticAssets implements WebMvcConfigurer {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
            .addResourceLocations("classpath:/static/assets/")
            .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
            .resourceChain(true)
            .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
            .addResolver(new JoinedAssets());
        registry.addResourceHandler("/favicon.ico", "/icon.svg", "/icon.png", "/icon-192.png", "/icon-512.png")
            .addResourceLocations("classpath:/static/")
            .setCacheControl(CacheControl.maxAge(DAY).cachePublic());
        // pages elsewhere name these without a hash, so they grow old soon
        registry.addResourceHandler("/embed.js")
            .addResourceLocations("classpath:/static/")
            .setCacheControl(CacheControl.maxAge(HOUR).cachePublic());
        registry.addResourceHandler("/embed/*.js")
            .addResourceLocations("classpath:/static/assets/")
            .setCacheControl(CacheControl.maxAge(HOUR).cachePublic());
    }

}
