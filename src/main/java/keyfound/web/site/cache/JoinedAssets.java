package keyfound.web.site.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/// Styles and scripts that every page needs, each kind as one file: one request instead
/// of a dozen, and one text that compresses better than its parts.
final class JoinedAssets extends AbstractResourceResolver {

    /// By the name of the joined file, the names of its parts in order. Each script of a
    /// part keeps its names to itself. An exported site has no server to search or vote.
    private static final Map<String, List<String>> PARTS = Map.of("reader.css",
            List.of("tokens.css", "base.css", "answer.css", "pages.css"), "reader.js", List.of("secrets.js", "box.js",
                    "suggestions.js", "past.js", "filter.js", "keys.js", "vote.js", "copy.js", "reading.js"),
            "exported.js", List.of("filter.js", "keys.js", "copy.js", "reading.js"));

    private final Map<String, Resource> joined = new ConcurrentHashMap<>();

    @Override
    protected @Nullable Resource resolveResourceInternal(@Nullable HttpServletRequest request, String requestPath,
            List<? extends Resource> locations, ResourceResolverChain chain) {
        List<String> parts = PARTS.get(requestPath);
        if (parts == null) {
            return chain.resolveResource(request, requestPath, locations);
        }
        return this.joined.computeIfAbsent(requestPath,
                name -> join(name, parts.stream().map(part -> found(request, part, locations, chain)).toList()));
    }

    private static Resource found(@Nullable HttpServletRequest request, String part, List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource found = chain.resolveResource(request, part, locations);
        if (found == null) {
            throw new IllegalStateException("no such file in the program: " + part);
        }
        return found;
    }

    private static Resource join(String name, List<Resource> parts) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            long modified = 0;
            for (Resource part : parts) {
                bytes.write(part.getContentAsByteArray());
                bytes.write('\n');
                modified = Math.max(modified, part.lastModified());
            }
            return new Joined(name, bytes.toByteArray(), modified);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(String resourceUrlPath, List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return PARTS.containsKey(resourceUrlPath) ? resourceUrlPath : chain.resolveUrlPath(resourceUrlPath, locations);
    }

    /// A joined file, as new as its newest part.
    private static final class Joined extends ByteArrayResource {

        private final String name;

        private final long modified;

        private Joined(String name, byte[] bytes, long modified) {
            super(bytes, name);
            this.name = name;
            this.modified = modified;
        }

        @Override
        public String getFilename() {
            return this.name;
        }

        @Override
        public long lastModified() {
            return this.modified;
        }

    }

}
