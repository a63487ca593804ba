package keyfound.publication.ids;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import keyfound.entry.Collection;
import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.text.Sha256;

/// The ids of a file's collection and entries in the knowledge base, where they differ
/// from the ids wished for.
///
/// @param collection empty when the collection keeps its id
/// @param entries in the file's order; empty when all keep their ids
/// @param problems problems of the file that come from its ids
public record AssignedIds(Optional<CollectionId> collection, List<EntryId> entries, List<Problem> problems) {

    public AssignedIds {
        entries = PackedIds.of(entries);
        problems = List.copyOf(problems);
    }

    public SourceFile appliedTo(SourceFile file) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : file.entries()) {
            entries.add(entry.named(id(entries.size(), entry.id()), this.collection.orElse(entry.collection())));
        }
        return new SourceFile(file.path(), file.stamp(), named(file.collection()), entries, with(file.problems()),
                file.links(), with(file.anchors(), entries.stream().map(Entry::id)));
    }

    /// A text that is the same for equal ids and problems, and another one for others.
    public String mark() {
        return Sha256.hex(toString());
    }

    /// The outline of the file with these ids.
    public SourceOutline appliedTo(SourceOutline file) {
        List<EntryOutline> entries = new ArrayList<>();
        for (EntryOutline entry : file.entries()) {
            entries.add(entry.named(id(entries.size(), entry.id()), this.collection.orElse(entry.collection())));
        }
        return SourceOutline.of(file.path(), file.stamp(), named(file.collection()), entries, with(file.problems()),
                file.links(), with(file.anchors(), entries.stream().map(EntryOutline::id)));
    }

    private EntryId id(int place, EntryId wished) {
        return (place < this.entries.size()) ? this.entries.get(place) : wished;
    }

    private Optional<Collection> named(Optional<Collection> wished) {
        return wished.map(known -> this.collection.map(known::named).orElse(known));
    }

    private List<Problem> with(List<Problem> found) {
        List<Problem> problems = new ArrayList<>(found);
        problems.addAll(this.problems);
        return problems;
    }

    private static List<String> with(List<String> found, Stream<EntryId> ids) {
        Set<String> anchors = new LinkedHashSet<>(found);
        ids.forEach(id -> anchors.add(id.value()));
        return List.copyOf(anchors);
    }

}
