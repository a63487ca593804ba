package keyfound.cli.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import keyfound.entry.EntryId;
import keyfound.search.RankedEntries;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.Verdict;

/// The answer of the search to a judged query: one line of a run file.
///
/// @param ids the found entries, best first
record RankedAnswer(String qid, List<String> ids, Verdict verdict) {

    RankedAnswer {
        ids = List.copyOf(ids);
    }

    /// Searches as a reader would, without filters, for as many hits as one page can
    /// hold.
    static RankedAnswer to(JudgedQuery query, SearchIndex index) {
        RankedEntries ranked = index.ranked(
                new SearchQuery(query.query(), Optional.empty(), Set.of(), Optional.empty(), 1, SearchQuery.MAX_SIZE));
        return new RankedAnswer(query.qid(), ranked.ids().stream().map(EntryId::value).toList(), ranked.verdict());
    }

    static RankedAnswer nothing(String qid) {
        return new RankedAnswer(qid, List.of(), Verdict.UNKNOWN);
    }

}
