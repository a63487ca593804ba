package keyfound.web.site;

import java.util.List;

/// What `layout.html` prints around every page.
///
/// @param name of the site
/// @param here path and query of this page, to come back to after a choice; `/search` for a page that was posted
public record Frame(String name, Language language, Theme theme, String here, Place place) {

    /// Which link of the header is the current one.
    public enum Place {

        HOME, SEARCH, TAGS, ELSEWHERE;

        static Place of(String path) {
            if (path.equals("/")) {
                return HOME;
            }
            if (path.equals("/search")) {
                return SEARCH;
            }
            return (path.equals("/tags") || path.startsWith("/t/")) ? TAGS : ELSEWHERE;
        }

    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

}
