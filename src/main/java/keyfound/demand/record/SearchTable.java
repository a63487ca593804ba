package keyfound.demand.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import keyfound.demand.gap.Sighting;
import keyfound.entry.EntryId;
import keyfound.search.Verdict;

/// The table `search_record`. No other class knows its column names.
final class SearchTable {

    private final JdbcTemplate template;

    SearchTable(JdbcTemplate template) {
        this.template = template;
    }

    /// Of a known search the answer is shown at once.
    /// @param searches each as it may be kept
    void insert(List<KeptSearch> searches) {
        this.template.batchUpdate(
                "insert into search_record (id, searched_at, met_on, surface, lang, verdict, gap, line, first_hit, opened, opened_rank)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                searches.stream().map(each -> row(each.search(), each.sighting())).toList());
    }

    private static @Nullable Object[] row(SearchRecord search, Sighting kept) {
        @Nullable String first = search.first().map(EntryId::value).orElse(null);
        boolean known = search.verdict() == Verdict.KNOWN;
        return new @Nullable Object[] { search.number().value(), search.at().atOffset(ZoneOffset.UTC),
                search.at().atOffset(ZoneOffset.UTC).toLocalDate(), search.surface().word(), search.lang(),
                search.verdict().name().toLowerCase(Locale.ROOT), kept.gap().value(), kept.line(), first,
                known ? first : null, known ? 1 : null };
    }

    void update(Remembered.Opened opened) {
        this.template.update("update search_record set opened = ?, opened_rank = ? where id = ? and opened is null",
                opened.entry().value(), opened.rank(), opened.search().value());
    }

    void update(Remembered.Helped helped) {
        this.template.update("update search_record set helped = ?, opened = ? where id = ?", helped.outcome().word(),
                helped.entry().value(), helped.search().value());
    }

    Optional<String> line(SearchNumber search) {
        return this.template
            .query("select line from search_record where id = ?", (row, _) -> row.getString("line"), search.value())
            .stream()
            .findFirst();
    }

    void purge(Instant before) {
        this.template.update("delete from search_record where searched_at < ?", before.atOffset(ZoneOffset.UTC));
    }

}
