package keyfound.entry;

import java.util.List;
import java.util.Optional;

/// What stays on the heap of one Markdown file.
///
/// @param path relative to the content folder, with `/` between its parts
/// @param stamp the file as it was read
/// @param collection empty when the file gave none
/// @param entries in the file's order
/// @param problems of the file alone; those across files are found at each publication
/// @param links links, images and file references into the content folder
/// @param anchors every fragment name that a link to this file may use
public record SourceOutline(String path, FileStamp stamp, Optional<Collection> collection, List<EntryOutline> entries,
        List<Problem> problems, List<InternalLink> links, List<String> anchors) {

    public SourceOutline {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
        links = List.copyOf(links);
        anchors = List.copyOf(anchors);
    }

}
