package keyfound.web.search;

import keyfound.web.site.Addresses;

/// What somebody asked, and how.
///
/// @param text as it was brought, but for the empty lines at its end
/// @param posted whether it came by POST, and so has no address
record Asked(String text, Refinement refinement, boolean posted) {

    /// Longer texts stay out of addresses: browsers, proxies and logs cut or keep them.
    private static final int LONGEST_IN_ADDRESS = 200;

    Asked {
        text = text.stripTrailing();
    }

    /// Whether a text is a short line, which makes a good address.
    static boolean hasAddress(String text) {
        return text.length() <= LONGEST_IN_ADDRESS && text.strip().indexOf('\n') < 0;
    }

    /// Of the same text, narrowed otherwise.
    String address(Refinement narrowed) {
        String words = narrowed.words();
        return Addresses.search(this.text.strip()) + (words.isEmpty() ? "" : "&" + words);
    }

    /// Where a chip or a page number leads.
    Target target(Refinement narrowed) {
        return this.posted ? new Target("", narrowed.words()) : new Target(address(narrowed), "");
    }

    boolean isBlank() {
        return this.text.isBlank();
    }

    /// A link, or for a posted text a button that sends it again.
    ///
    /// @param href empty for a button
    /// @param refine what the button says besides
    public record Target(String href, String refine) {

        public boolean isLink() {
            return !this.href.isEmpty();
        }

    }

}
