package keyfound.content.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.SourceFile;
import keyfound.text.LowerCase;

/// Tells entries apart to which their writer gave one id in two languages, as twins: the
/// second is called by its language, `key-not-found-zh`. For those who read files one by
/// one, without a publication that settles all ids.
public final class TwinIds {

    /// By written id in lower case: the language that has it.
    private final Map<String, String> languages = new HashMap<>();

    /// @param file the next one, in the order of the paths
    public SourceFile told(SourceFile file) {
        List<Entry> entries = new ArrayList<>(file.entries().size());
        boolean same = true;
        for (Entry entry : file.entries()) {
            Entry told = told(entry);
            same &= told.equals(entry);
            entries.add(told);
        }
        return same ? file : new SourceFile(file.path(), file.stamp(), file.collection(), entries, file.problems(),
                file.links(), file.anchors());
    }

    private Entry told(Entry entry) {
        if (!entry.pinned()) {
            return entry;
        }
        String id = entry.id().value();
        String first = this.languages.putIfAbsent(LowerCase.of(id), entry.lang());
        String twin = id + "-" + entry.lang();
        boolean isTwin = first != null && !first.equals(entry.lang()) && EntryId.isValid(twin)
                && this.languages.putIfAbsent(LowerCase.of(twin), entry.lang()) == null;
        return isTwin ? entry.named(new EntryId(twin), entry.collection()) : entry;
    }

}
