package keyfound.entry;

import java.util.List;
import java.util.Optional;

/// What one Markdown file gave: the unit in which content is read, indexed and replaced.
///
/// @param path relative to the content folder, with `/` between its parts
/// @param collection empty when nothing could be read or the file is a draft
/// @param entries the sound entries, in the file's order
/// @param problems in the order of their lines
/// @param links links of the file into the content folder, to find dead ones
/// @param anchors every fragment name that a link to this file may use: entry ids,
/// heading slugs, section anchors
public record SourceFile(String path, FileStamp stamp, Optional<Collection> collection, List<Entry> entries,
        List<Problem> problems, List<InternalLink> links, List<String> anchors) {

    public SourceFile {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
        links = List.copyOf(links);
        anchors = List.copyOf(anchors);
    }

    /// What lists and links need of this file.
    public SourceOutline outline() {
        return SourceOutline.of(this.path, this.stamp, this.collection,
                this.entries.stream().map(Entry::outline).toList(), this.problems, this.links, this.anchors);
    }

}
