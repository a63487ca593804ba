package keyfound.web.site;

import keyfound.web.site.browser.PageFeatures;

/// What `layout.html` prints around every page.
///
/// @param site what is the same on every page
/// @param here path and query of this page, to return to after a choice; `/search` for a
/// page that was posted
/// @param door what the header offers to sign in or out
public record Frame(Site site, Language language, Theme theme, String here, Place place, Door door) {

    /// @param name name of the site
    /// @param root absolute address of the site without a slash at its end
    public record Site(String name, String root, PageFeatures features) {
    }

    /// Which link of the header is the current one.
    public enum Place {

        HOME, SEARCH, BROWSE, TAGS, ELSEWHERE,

        /// A page that says what went wrong; it has its own search box.
        TROUBLE;

        static Place of(String path) {
            if (path.equals("/")) {
                return HOME;
            }
            if (path.equals("/search")) {
                return SEARCH;
            }
            if (path.equals("/browse")) {
                return BROWSE;
            }
            return (path.equals("/tags") || path.startsWith("/t/")) ? TAGS : ELSEWHERE;
        }

    }

    /// Whether a reader may sign in, or out.
    public enum Door {

        NONE, IN, OUT

    }

    public Frame inTrouble() {
        return new Frame(this.site, this.language, this.theme, this.here, Place.TROUBLE, this.door);
    }

    /// Name of the site.
    public String name() {
        return this.site.name();
    }

    /// Absolute address of the site without a slash at its end.
    public String root() {
        return this.site.root();
    }

    public PageFeatures features() {
        return this.site.features();
    }

    /// Whether the header has the search box, because the page itself has none.
    public boolean isQuick() {
        return this.place == Place.BROWSE || this.place == Place.TAGS || this.place == Place.ELSEWHERE;
    }

}
