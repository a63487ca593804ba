package keyfound.web.site;

import java.net.URI;

/// Where a reader is sent back to: never off this site, as `//host` and `/\host` would in
/// a browser, nor to another program on a shared host.
public final class OwnAddress {

    /// A longer one would not fit into a header of the answer.
    private static final int MOST_CHARACTERS = 4096;

    private OwnAddress() {
    }

    /// @param back where the reader was, as the browser tells it
    /// @param root path of the site, with a slash at its end
    /// @return the root when it leads elsewhere
    public static URI of(String back, String root) {
        boolean own = back.length() <= MOST_CHARACTERS && back.startsWith(root) && !back.startsWith("//")
                && !back.startsWith("/\\");
        try {
            return URI.create(own ? back : root);
        }
        catch (IllegalArgumentException malformed) {
            return URI.create(root);
        }
    }

}
