package keyfound.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import keyfound.entry.SourceOutline;
import keyfound.permalink.TextVersion;

/// Tells which of two texts is the newer one: that of this server, or what the ledger
/// recorded last.
final class ServedText {

    private final TextVersion version;

    private final Lineage lineage;

    private ServedText(TextVersion version, Lineage lineage) {
        this.version = version;
        this.lineage = lineage;
    }

    /// @param files all files that are served, by path
    /// @param head the commit that they were read from
    /// @param now a file cannot be newer than this, whatever its time says
    static ServedText of(SortedMap<String, SourceOutline> files, Optional<Lineage.Commit> head, Lineage lineage,
            Instant now) {
        TextVersion version = head.map(commit -> new TextVersion(digest(files), commit.id(), commit.at()))
            .orElseGet(() -> new TextVersion(digest(files), "", newest(files, now)));
        return new ServedText(version, lineage);
    }

    /// What an index kept from last time. It is newer than nothing.
    static ServedText kept(SortedMap<String, SourceOutline> files) {
        return new ServedText(new TextVersion(digest(files), "", Instant.EPOCH), Lineage.NONE);
    }

    TextVersion version() {
        return this.version;
    }

    boolean isNewerThan(TextVersion other) {
        if (this.version.isSameAs(other)) {
            return false;
        }
        return this.lineage.leads(other.revision(), this.version.revision())
                || this.version.written().isAfter(other.written());
    }

    private static String digest(SortedMap<String, SourceOutline> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, SourceOutline> file : files.entrySet()) {
                digest.update((file.getKey() + "\n" + file.getValue().stamp().hash() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static Instant newest(SortedMap<String, SourceOutline> files, Instant now) {
        long newest = files.values().stream().mapToLong(file -> file.stamp().modified()).max().orElse(0);
        Instant written = Instant.ofEpochSecond(Math.floorDiv(newest, 1_000_000_000L),
                Math.floorMod(newest, 1_000_000_000L));
        return written.isAfter(now) ? now : written;
    }

}
