package keyfound.search.retrieval;

import java.util.List;

/// The entries that an engine finds for one query.
public interface NearestEntries {

    /// The best entries by their terms alone, best first.
    List<ScoredEntry> best(int count);

    /// The same entries, scored also by pairs of words that stand side by side and by the
    /// names of their collections, best first.
    List<ScoredEntry> withPairsAndNames(List<ScoredEntry> found);

    /// The factor for the score of an entry that is rather looked up than met; 1 for all
    /// others.
    double share(ScoredEntry found);

}
