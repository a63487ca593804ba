package keyfound.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import keyfound.content.ContentLoader;
import keyfound.entry.SourceOutline;
import keyfound.permalink.address.Move;
import keyfound.publication.Changes.FileChange;
import keyfound.publication.Changes.FileChange.Kind;

/// What happened to the files since the last publication.
final class FileEdits {

    private final Set<String> read = new TreeSet<>();

    private final Set<String> removed = new TreeSet<>();

    private final Set<String> kept = new TreeSet<>();

    /// A file is new or changed.
    void read(String path) {
        this.read.add(path);
    }

    /// A file was removed.
    void remove(String path) {
        this.removed.add(path);
    }

    /// A file could not be read; its last good version stays.
    void keep(String path) {
        this.kept.add(path);
    }

    int read() {
        return this.read.size();
    }

    int removed() {
        return this.removed.size();
    }

    /// The paths of the files that were read or removed.
    Stream<String> touched() {
        return Stream.concat(this.read.stream(), this.removed.stream());
    }

    /// @param before files as they were, by path
    /// @param files as they are
    Changes changes(Map<String, SourceOutline> before, Map<String, SourceOutline> files, int problems,
            List<Move> moves) {
        List<FileChange> changed = new ArrayList<>();
        this.removed.forEach(path -> changed.add(new FileChange(path, Kind.REMOVED, 0)));
        this.read.forEach(path -> changed.add(change(path, before, Optional.ofNullable(files.get(path)))));
        changed.sort(Comparator.comparing(FileChange::path));
        long unread = changed.stream().filter(file -> file.kind() == Kind.KEPT || file.kind() == Kind.UNREAD).count();
        return new Changes(changed.stream().limit(Changes.MOST_FILES).toList(),
                new Changes.FileCounts(this.read.size(), this.removed.size(), (int) unread), count(before.values()),
                count(files.values()), problems, moves);
    }

    static int count(Collection<SourceOutline> files) {
        return files.stream().mapToInt(file -> file.entries().size()).sum();
    }

    private FileChange change(String path, Map<String, SourceOutline> before, Optional<SourceOutline> file) {
        Kind kind = kind(path, before, file);
        return new FileChange(path, kind, file.map(known -> known.entries().size()).orElse(0));
    }

    private Kind kind(String path, Map<String, SourceOutline> before, Optional<SourceOutline> file) {
        if (this.kept.contains(path)) {
            return Kind.KEPT;
        }
        if (file.filter(ContentLoader::isUnread).isPresent()) {
            return Kind.UNREAD;
        }
        return before.containsKey(path) ? Kind.EDITED : Kind.NEW;
    }

}
