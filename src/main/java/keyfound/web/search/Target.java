package keyfound.web.search;

/// A link or, for a posted text, a button that sends the text again.
///
/// @param href empty for a button
/// @param refine filters that the button adds
public record Target(String href, String refine) {

    public boolean isLink() {
        return !this.href.isEmpty();
    }

}
