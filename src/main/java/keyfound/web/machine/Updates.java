package keyfound.web.machine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.publication.Catalog;

/// When things changed, as far as the files tell.
public final class Updates {

    private Updates() {
    }

    /// An entry is as new as its file.
    ///
    /// @param at last modification of the file
    public record Update(EntryOutline entry, Instant at) {
    }

    /// The newest entries first.
    public static List<Update> newest(Catalog catalog, int limit) {
        return catalog.files()
            .values()
            .stream()
            .sorted(Comparator.comparingLong((SourceOutline file) -> file.stamp().modified()).reversed())
            .flatMap(file -> file.entries().stream().map(entry -> new Update(entry, changed(file))))
            .limit(limit)
            .toList();
    }

    public static Instant changed(SourceOutline file) {
        long second = 1_000_000_000L;
        long modified = file.stamp().modified();
        return Instant.ofEpochSecond(Math.floorDiv(modified, second));
    }

}
