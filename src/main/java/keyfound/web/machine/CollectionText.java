package keyfound.web.machine;

import keyfound.entry.Collection;
import keyfound.entry.EntryOutline;
import keyfound.publication.Publication;

/// A collection as one Markdown text.
final class CollectionText {

    private CollectionText() {
    }

    static String of(Collection collection, Publication publication) {
        StringBuilder out = new StringBuilder("# " + collection.title() + "\n");
        if (!collection.description().isEmpty()) {
            out.append('\n').append(collection.description()).append('\n');
        }
        for (EntryOutline outline : publication.catalog().entries(collection.id())) {
            publication.index()
                .entry(outline.id())
                .ifPresent(entry -> out.append('\n').append(entry.markdown().strip()).append('\n'));
        }
        return out.toString();
    }

}
