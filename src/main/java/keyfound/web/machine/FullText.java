package keyfound.web.machine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import keyfound.entry.Collection;
import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryOutline;
import keyfound.publication.Catalog;
import keyfound.publication.Publication;
import keyfound.web.site.Addresses;
import keyfound.web.site.failure.PageNotShown;

/// One page of all entries as Markdown, of a size that any program can read.
///
/// @param next path of the next page; empty on the last
record FullText(String text, Optional<String> next) {

    private static final int ENTRIES = 200;

    private static final int LONGEST_ENTRY = 16 * 1024;

    /// @param page 1-based
    /// @throws PageNotShown when it lies behind the last one
    static FullText of(int page, Publication publication, Addresses addresses) {
        if (page < 1) {
            throw PageNotShown.missing("");
        }
        Catalog catalog = publication.catalog();
        List<EntryOutline> entries = Arrays.stream(catalog.listing())
            .skip((page - 1L) * ENTRIES)
            .limit(ENTRIES + 1L)
            .mapToObj(catalog.entries()::get)
            .toList();
        if (page > 1 && entries.isEmpty()) {
            throw PageNotShown.missing("");
        }
        StringBuilder out = new StringBuilder();
        Optional<CollectionId> collection = Optional.empty();
        for (EntryOutline outline : entries.subList(0, Math.min(ENTRIES, entries.size()))) {
            if (!collection.equals(Optional.of(outline.collection()))) {
                collection = Optional.of(outline.collection());
                catalog.collection(outline.collection()).ifPresent(each -> appendTop(each, out));
            }
            publication.index()
                .entry(outline.id())
                .ifPresent(entry -> out.append('\n').append(text(entry, addresses)).append('\n'));
        }
        Optional<String> next = (entries.size() > ENTRIES) ? Optional.of(path(page + 1)) : Optional.empty();
        next.ifPresent(path -> out.append("\n---\n\nContinued: <").append(addresses.absolute(path)).append(">\n"));
        return new FullText(out.toString(), next);
    }

    private static String path(int page) {
        return "/llms-full-" + page + ".txt";
    }

    private static void appendTop(Collection collection, StringBuilder out) {
        out.append(out.isEmpty() ? "" : "\n").append("# ").append(collection.title()).append('\n');
        if (!collection.description().isEmpty()) {
            out.append('\n').append(collection.description()).append('\n');
        }
    }

    private static String text(Entry entry, Addresses addresses) {
        String markdown = entry.markdown().strip();
        if (markdown.length() <= LONGEST_ENTRY) {
            return markdown;
        }
        int end = markdown.lastIndexOf('\n', LONGEST_ENTRY);
        return markdown.substring(0, (end > 0) ? end : LONGEST_ENTRY).strip() + "\n\n[The rest]("
                + addresses.absolute(Addresses.markdown(Addresses.entry(entry.id()))) + ")";
    }

}
