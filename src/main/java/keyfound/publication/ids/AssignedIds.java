package keyfound.publication.ids;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;

/// The ids of a file's collection and entries in the knowledge base, where they differ
/// from the ids wished for.
///
/// @param collection empty when the collection keeps its id
/// @param entries in the file's order; empty when all keep their ids
/// @param problems problems of the file that come from its ids
public record AssignedIds(Optional<CollectionId> collection, List<EntryId> entries, List<Problem> problems) {

    public SourceFile appliedTo(SourceFile file) {
        List<Entry> entries = new ArrayList<>();
        List<String> anchors = new ArrayList<>(file.anchors());
        for (int place = 0; place < file.entries().size(); place++) {
            Entry entry = file.entries().get(place);
            EntryId id = (place < this.entries.size()) ? this.entries.get(place) : entry.id();
            entries.add(entry.named(id, this.collection.orElse(entry.collection())));
            if (!anchors.contains(id.value())) {
                anchors.add(id.value());
            }
        }
        List<Problem> problems = new ArrayList<>(file.problems());
        problems.addAll(this.problems);
        return new SourceFile(file.path(), file.stamp(),
                file.collection().map(known -> this.collection.map(known::named).orElse(known)), entries, problems,
                file.links(), anchors);
    }

}
