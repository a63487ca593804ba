package keyfound.permalink;

import java.time.Instant;

/// Which text a server serves, so that an older one never overwrites what was recorded of
/// a newer one.
///
/// @param digest of all files: equal exactly for equal texts; empty when nobody knows
/// @param revision id of the commit; empty without git
/// @param written when it was committed or, without git, when its newest file was saved
public record TextVersion(String digest, String revision, Instant written) {

    /// A text of which nothing is known.
    public static final TextVersion UNKNOWN = new TextVersion("", "", Instant.EPOCH);

    /// Whether both are one text.
    public boolean isSameAs(TextVersion other) {
        return !this.digest.isEmpty() && this.digest.equals(other.digest);
    }

}
