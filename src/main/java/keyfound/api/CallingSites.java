package keyfound.api;

import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Which other sites' pages may call the API from a browser: none unless the operator names them.
@Component
class CallingSites implements WebMvcConfigurer {

    private final List<String> allowed;

    CallingSites(@Value("${keyfound.api.allowed-origins:}") List<String> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        if (!this.allowed.isEmpty()) {
            registry.addMapping("/api/**")
                .allowedOrigins(this.allowed.toArray(String[]::new))
                .allowedMethods("GET", "HEAD", "POST")
                .exposedHeaders("ETag", "Last-Modified", "Location");
        }
    }

}
