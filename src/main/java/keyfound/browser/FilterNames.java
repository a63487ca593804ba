package keyfound.browser;

import java.util.List;
import java.util.TreeSet;

import keyfound.entry.EntryOutline;

/// What filters are called, a piece of the index. Only a search that shows filters or has
/// one loads it.
///
/// @param collections titles, in the order of their ids
/// @param tags of each entry, by document number
record FilterNames(List<String> collections, List<List<String>> tags) {

    static String write(List<String> collections, List<EntryOutline> entries) {
        TreeSet<String> different = new TreeSet<>();
        entries.forEach(entry -> different.addAll(entry.tags()));
        List<String> tags = List.copyOf(different);
        ShardOutput out = new ShardOutput();
        out.texts(collections);
        out.texts(tags);
        out.list(entries, entry -> out.list(entry.tags(), tag -> out.number(tags.indexOf(tag))));
        return out.toString();
    }

    static FilterNames read(String piece) {
        ShardInput in = new ShardInput(piece);
        List<String> collections = in.texts();
        List<String> tags = in.texts();
        return new FilterNames(collections, in.list(() -> in.list(() -> tags.get(in.number()))));
    }

}
