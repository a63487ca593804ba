package keyfound.api;

import java.util.List;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Which other sites' pages may call the API from a browser: none unless the settings
/// name them. Those pages may also load what hides secrets before something is sent.
@Component
@EnableConfigurationProperties(ApiSettings.class)
class CallingSites implements WebMvcConfigurer {

    private final List<String> allowed;

    CallingSites(ApiSettings settings) {
        this.allowed = settings.allowedOrigins();
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        if (!this.allowed.isEmpty()) {
            registry.addMapping("/api/**")
                .allowedOrigins(this.allowed.toArray(String[]::new))
                .allowedMethods("GET", "HEAD", "POST")
                .exposedHeaders("ETag", "Last-Modified", "Location");
            for (String path : List.of("/embed.js", "/embed/*")) {
                registry.addMapping(path).allowedOrigins(this.allowed.toArray(String[]::new)).allowedMethods("GET");
            }
            registry.addMapping("/mcp").allowedOrigins(this.allowed.toArray(String[]::new)).allowedMethods("POST");
        }
    }

}
