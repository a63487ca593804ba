package keyfound.web.machine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.publication.Catalog;
import keyfound.publication.source.FileOrigins;

/// When entries changed, from the history or else the files.
public final class Updates {

    private Updates() {
    }

    /// An entry is as new as its file.
    public record Update(EntryOutline entry, Instant at) {
    }

    /// The newest entries first, without those whose time is not known.
    public static Stream<Update> newest(Catalog catalog, FileOrigins origins) {
        List<Dated> files = catalog.files()
            .values()
            .stream()
            .flatMap(file -> origins.updated(file).map(at -> new Dated(file, at)).stream())
            .sorted(Comparator.comparing(Dated::at).reversed())
            .toList();
        return files.stream()
            .flatMap(dated -> dated.file().entries().stream().map(entry -> new Update(entry, dated.at())));
    }

    /// ISO 8601 instant; empty when it is not known.
    static String changed(SourceOutline file, FileOrigins origins) {
        return Optional.of(file).flatMap(origins::updated).map(Instant::toString).orElse("");
    }

    private record Dated(SourceOutline file, Instant at) {
    }

}
