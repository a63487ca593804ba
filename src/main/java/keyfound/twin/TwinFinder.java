package keyfound.twin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;

import keyfound.entry.SourceOutline;
import keyfound.entry.listing.OutlinedEntries;

/// Finds twins again and again while files change one by one. Keeps the results of a
/// file, or of a pair of files, while they stay the same. Not safe for use by several
/// threads.
public final class TwinFinder {

    private IdentityHashMap<SourceOutline, TwinNote> notes = new IdentityHashMap<>();

    private PairMemory<TwinFiles.Pair> compared = new PairMemory<>();

    private PairMemory<TwinAlignment.Aligned> aligned = new PairMemory<>();

    /// Finds the twins of a folder once, without keeping results.
    /// @param files all files: ids are unique across them
    public static Twins once(Collection<SourceOutline> files) {
        return new TwinFinder().find(files);
    }

    /// @param files all files: ids are unique across them; unchanged files are the same
    /// objects as the last time
    public Twins find(Collection<SourceOutline> files) {
        IdentityHashMap<SourceOutline, TwinNote> now = new IdentityHashMap<>(files.size());
        List<TwinNote> all = new ArrayList<>(files.size());
        for (SourceOutline file : files) {
            TwinNote known = this.notes.get(file);
            TwinNote note = (known != null) ? known : TwinNote.of(file);
            now.put(file, note);
            all.add(note);
        }
        TwinFiles.Found found = TwinFiles.of(all, this.compared);
        TwinPairs pairs = new TwinPairs(this.aligned);
        OutlinedEntries entries = OutlinedEntries.of(files);
        pairs.pairTold(all, entries);
        found.best().forEach(pairs::pairBetween);
        all.forEach(pairs::pairWithin);
        this.notes = now;
        this.compared = found.compared();
        this.aligned = pairs.aligned();
        return pairs.twins(entries);
    }

}
