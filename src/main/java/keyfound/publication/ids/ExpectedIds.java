package keyfound.publication.ids;

import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;

/// The ids that files will most likely get, told while they are read one after the other:
/// without the ledger, and without the files that are still to come. Whoever goes by them
/// compares them with the ids that are assigned in the end.
public final class ExpectedIds {

    private final IdAssignment ids;

    /// @param before what was served until now, by path
    /// @param standing entries of files that were not read now, by id
    public ExpectedIds(SortedMap<String, SourceOutline> before, Function<EntryId, Optional<EntryOutline>> standing) {
        this.ids = new IdAssignment(before, standing, FormerIds.NONE, IdsElsewhere.NONE);
    }

    /// @param file the next one, with the ids that it alone gives its entries
    /// @return empty when all entries keep those
    public Optional<AssignedIds> of(SourceOutline file) {
        return this.ids.next(file);
    }

}
