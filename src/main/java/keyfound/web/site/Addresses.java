package keyfound.web.site;

import java.nio.charset.StandardCharsets;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;

/// The addresses of pages on this site.
@Component
public final class Addresses {

    private final WebSettings settings;

    Addresses(WebSettings settings) {
        this.settings = settings;
    }

    public static String entry(EntryId id) {
        return id.path();
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

    public static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /// @param path begins with a slash
    /// @return the address with scheme and host, from the settings or else from the
    /// request
    public String absolute(String path) {
        String site = this.settings.url().isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() : this.settings.url();
        return site + path;
    }

}
