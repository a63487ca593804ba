package keyfound.publication;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import keyfound.entry.FileStamp;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.search.IndexUpdate;
import org.jspecify.annotations.Nullable;

/// The next publication while it is put together.
final class Draft {

    private final IndexUpdate update;

    private final TreeMap<String, SourceOutline> files = new TreeMap<>();

    private final int entriesBefore;

    private int read;

    private int entriesRead;

    private int removed;

    /// @param before absent for the first publication: then it begins with what the index
    /// kept
    Draft(IndexUpdate update, @Nullable Catalog before) {
        this.update = update;
        if (before == null) {
            try (Stream<SourceOutline> kept = update.kept()) {
                kept.forEach(file -> this.files.put(file.path(), file));
            }
        }
        else {
            this.files.putAll(before.files());
        }
        this.entriesBefore = entries();
    }

    Map<String, FileStamp> stamps() {
        Map<String, FileStamp> stamps = HashMap.newHashMap(this.files.size());
        this.files.forEach((path, file) -> stamps.put(path, file.stamp()));
        return stamps;
    }

    void put(SourceFile file) {
        this.update.put(file);
        this.files.put(file.path(), file.outline());
        this.read++;
        this.entriesRead += file.entries().size();
    }

    void remove(String path) {
        if (this.files.remove(path) != null) {
            this.update.remove(path);
            this.removed++;
        }
    }

    boolean isUnchanged() {
        return this.read == 0 && this.removed == 0;
    }

    Progress progress(Instant since) {
        return new Progress(since, this.read, this.entriesRead);
    }

    Catalog catalog() {
        return new Catalog(this.files);
    }

    Changes changes() {
        int problems = this.files.values().stream().mapToInt(file -> file.problems().size()).sum();
        return new Changes(this.read, this.removed, this.entriesBefore, entries(), problems);
    }

    private int entries() {
        return this.files.values().stream().mapToInt(file -> file.entries().size()).sum();
    }

}
