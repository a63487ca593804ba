package keyfound.web.site;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriUtils;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;

/// The addresses of pages on this site.
@Component
public final class Addresses {

    /// Of a request that calls this server by an unknown name; left by the gate.
    public static final String RELATIVE = "keyfound.relative";

    private final WebSettings settings;

    Addresses(WebSettings settings) {
        this.settings = settings;
    }

    public static String entry(EntryId id) {
        return id.path();
    }

    /// Where a reader says why an entry did not help.
    public static String reasons(EntryId id) {
        return entry(id) + "/reasons";
    }

    /// Where a reader says whether the entry helped.
    public static String outcomes(EntryId id) {
        return entry(id) + "/outcomes";
    }

    public static String collection(CollectionId id) {
        return "/c/" + id;
    }

    public static String tag(String tag) {
        return "/t/" + encoded(tag);
    }

    public static String search(String text) {
        return "/search?q=" + encoded(text);
    }

    /// The address of the same page as Markdown.
    /// @param page path of a page, with its query
    public static String markdown(String page) {
        int question = page.indexOf('?');
        String path = (question < 0) ? page : page.substring(0, question);
        return (path.equals("/") ? "/index" : path) + ".md" + page.substring(path.length());
    }

    public static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /// @param path begins with a slash
    /// @return the address with scheme and host, from the settings or else from the
    /// request; without both where the gate does not know the name
    public String absolute(String path) {
        return (this.settings.url().isEmpty() ? siteOfRequest() : this.settings.url()) + path;
    }

    private static String siteOfRequest() {
        UriComponents site = ServletUriComponentsBuilder.fromCurrentContextPath().build();
        boolean unknown = RequestContextHolder.currentRequestAttributes()
            .getAttribute(RELATIVE, RequestAttributes.SCOPE_REQUEST) != null;
        return unknown ? Optional.ofNullable(site.getPath()).orElse("") : site.toUriString();
    }

}
