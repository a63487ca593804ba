package keyfound.web.search;

/// A link, or for a posted text a button that sends it again.
///
/// @param href empty for a button
/// @param refine what the button says besides
public record Target(String href, String refine) {

    public boolean isLink() {
        return !this.href.isEmpty();
    }

}
