package keyfound.lucene;

import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.entry.EntryId;
import keyfound.search.Opened;
import keyfound.search.RankedEntries;
import keyfound.search.SearchQuery;
import keyfound.search.Verdict;
import keyfound.search.Written;

import static org.assertj.core.api.Assertions.assertThat;

class RankedEntriesTest {

    @Test
    void theOrderAloneIsThatOfASearch() {
        try (Opened opened = Opened.with(Written.file("disk.md")
            .entry("files", "Too many open files (os error 24)", "Raise the limit of open files.")
            .entry("space", "No space left on device (os error 28)", "Delete some files.")
            .done())) {
            SearchQuery query = SearchQuery.of("write: No space left on device (os error 28), many files open");
            RankedEntries ranked = opened.index().ranked(query);
            assertThat(ranked.ids()).extracting(EntryId::value).isEqualTo(opened.found(query)).hasSize(2);
            assertThat(ranked.verdict()).isEqualTo(opened.index().search(query).verdict());
            assertThat(opened.index().ranked(SearchQuery.of("!?")))
                .isEqualTo(new RankedEntries(List.of(), Verdict.UNKNOWN));
        }
    }

}
