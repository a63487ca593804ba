package keyfound.api.json;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriUtils;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;

/// Absolute addresses of pages, for programs outside.
@Component
public final class ApiLinks {

    /// Of a request that calls this server by an unknown name; left by the gate.
    private static final String RELATIVE = "keyfound.relative";

    private final String site;

    /// @param site scheme and host from the settings; empty to use those of the request
    ApiLinks(@Value("${keyfound.web.url:}") String site) {
        this.site = site;
    }

    /// The site without a slash at its end.
    public String site() {
        return absolute("");
    }

    public String entry(EntryId id) {
        return absolute("/q/" + id);
    }

    /// Where somebody asks about a search.
    /// @param search the number of the search
    public String ask(String search) {
        return absolute("/ask?search=" + search);
    }

    /// The private page of a question.
    public String asked(String token) {
        return absolute("/asked/" + token);
    }

    public String collection(CollectionId id) {
        return absolute("/c/" + id);
    }

    String tag(String tag) {
        return absolute("/t/" + UriUtils.encode(tag, StandardCharsets.UTF_8));
    }

    private String absolute(String path) {
        return (this.site.isEmpty() ? siteOfRequest() : this.site) + path;
    }

    private static String siteOfRequest() {
        UriComponents site = ServletUriComponentsBuilder.fromCurrentContextPath().build();
        boolean unknown = RequestContextHolder.currentRequestAttributes()
            .getAttribute(RELATIVE, RequestAttributes.SCOPE_REQUEST) != null;
        return unknown ? Optional.ofNullable(site.getPath()).orElse("") : site.toUriString();
    }

}
