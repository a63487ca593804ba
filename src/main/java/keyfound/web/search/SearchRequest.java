package keyfound.web.search;

import keyfound.web.site.Addresses;

/// What somebody asked, and how.
///
/// @param text as it was brought, without empty lines at its end
/// @param posted whether it came by POST, and so has no address
record SearchRequest(String text, Refinement refinement, boolean posted) implements Listing {

    /// Longer texts stay out of addresses, since browsers, proxies and logs cut or keep
    /// them.
    private static final int LONGEST_IN_ADDRESS = 200;

    SearchRequest {
        text = text.stripTrailing();
    }

    /// Whether a text is a short line that can be part of an address.
    static boolean hasAddress(String text) {
        return text.length() <= LONGEST_IN_ADDRESS && text.strip().indexOf('\n') < 0;
    }

    /// The address of the same text with other filters.
    String address(Refinement narrowed) {
        String words = narrowed.words();
        return Addresses.search(this.text.strip()) + (words.isEmpty() ? "" : "&" + words);
    }

    @Override
    public Target target(Refinement narrowed) {
        return this.posted ? new Target("", narrowed.words()) : new Target(address(narrowed), "");
    }

    boolean isBlank() {
        return this.text.isBlank();
    }

}
