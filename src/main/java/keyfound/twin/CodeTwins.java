package keyfound.twin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;

/// The entries of a whole knowledge base that are twins by their code, for an engine that
/// keeps no code.
public final class CodeTwins {

    private CodeTwins() {
    }

    /// @return by an entry's id those in other languages that show the same code, in the
    /// order of the entries; no key for an entry that has none
    public static Map<EntryId, List<EntryId>> of(List<EntryOutline> entries) {
        Map<String, List<Integer>> having = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            for (String hash : entries.get(i).code().hashes()) {
                having.computeIfAbsent(hash, any -> new ArrayList<>()).add(i);
            }
        }
        Map<EntryId, List<EntryId>> twins = new HashMap<>();
        for (EntryOutline one : entries) {
            TreeSet<Integer> near = new TreeSet<>();
            one.code().hashes().forEach(hash -> near.addAll(having.getOrDefault(hash, List.of())));
            List<EntryId> same = near.stream()
                .map(entries::get)
                .filter(other -> Twins.haveSameCode(one, other))
                .map(EntryOutline::id)
                .toList();
            if (!same.isEmpty()) {
                twins.put(one.id(), same);
            }
        }
        return twins;
    }

}
