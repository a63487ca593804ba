package keyfound.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    Changes changes(Draft draft, int problems, List<Move> moves) {
        List<FileChange> files = new ArrayList<>();
        this.removed.forEach(path -> files.add(new FileChange(path, Kind.REMOVED, 0)));
        this.read.forEach(path -> files.add(change(path, draft)));
        files.sort(Comparator.comparing(FileChange::path));
        long unread = files.stream().filter(file -> file.kind() == Kind.KEPT || file.kind() == Kind.UNREAD).count();
        return new Changes(files.stream().limit(Changes.MOST_FILES).toList(), this.read.size(), this.removed.size(),
                (int) unread, draft.entriesBefore(), draft.entries(), problems, moves);
    }

    private FileChange change(String path, Draft draft) {
        SourceOutline file = draft.files().get(path);
        return new FileChange(path, kind(path, draft), (file == null) ? 0 : file.entries().size());
    }

    private Kind kind(String path, Draft draft) {
        if (this.kept.contains(path)) {
            return Kind.KEPT;
        }
        SourceOutline file = draft.files().get(path);
        if (file != null && ContentLoader.isUnread(file)) {
            return Kind.UNREAD;
        }
        return draft.before().containsKey(path) ? Kind.EDITED : Kind.NEW;
    }

}
