package keyfound.demand.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import keyfound.access.ApiToken;
import keyfound.access.ApiTokens;
import keyfound.demand.Surface;
import keyfound.demand.gap.GapId;
import keyfound.demand.gap.Gaps;
import keyfound.demand.gap.Sighting;
import keyfound.entry.EntryId;
import keyfound.search.Verdict;
import keyfound.web.ServedSite;

import static org.assertj.core.api.Assertions.assertThat;

/// A week as it is summed up, and as a feed that nobody reads without a token.
class DigestsTest extends ServedSite {

    @Autowired
    private Digests digests;

    @Autowired
    private Gaps gaps;

    @Autowired
    private ApiTokens tokens;

    @Test
    void aWeekNamesWhatWasMetMostAndWhatWasAnswered() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        meet("digest: rare <number>", monday.plusDays(6));
        meet("digest: often <number>", monday);
        meet("digest: often <number>", monday.plusDays(3));
        meet("digest: next week", monday.plusDays(7));
        Digest digest = this.digests.of(monday);
        assertThat(digest.gaps()).extracting(Digest.Met::signature)
            .containsExactly("digest: often <number>", "digest: rare <number>");
        assertThat(digest.gaps()).extracting(Digest.Met::times).containsExactly(2L, 1L);
        assertThat(digest.text("https://kb.example.org", Locale.ENGLISH)).contains("Week from 2026-03-02 to 2026-03-08",
                "2 times  digest: often <number>", "https://kb.example.org/desk/");
        assertThat(digest.title("Handbook", Locale.SIMPLIFIED_CHINESE)).contains("Handbook", "待解答");
        assertThat(this.digests.lastMonday()).isBeforeOrEqualTo(LocalDate.now(ZoneOffset.UTC).minusDays(7));
        this.gaps.answer(GapId.of("digest: rare <number>"), new EntryId("paper-jam"), "");
        LocalDate now = LocalDate.now(ZoneOffset.UTC);
        assertThat(this.digests.of(now.with(DayOfWeek.MONDAY)).answered()).extracting(Digest.Met::path)
            .contains("/q/paper-jam");
    }

    @Test
    void theFeedIsForWhoeverMayReadTheGaps() {
        assertThat(get("/digest/kf_none.atom").statusCode()).isEqualTo(404);
        String reads = this.tokens.make("reads", Set.of(ApiToken.Scope.READ), List.of(), Optional.empty());
        assertThat(get("/digest/" + reads + ".atom").statusCode()).isEqualTo(404);
        String token = this.tokens.make("digest", Set.of(ApiToken.Scope.GAPS), List.of(), Optional.empty());
        assertThat(get("/digest/" + token + ".atom").body()).contains("<feed", "<entry>", "searches")
            .doesNotContain(token);
        assertThat(get("/digest/" + token + ".atom", "Accept-Language", "zh").body()).contains("搜索");
    }

    private void meet(String signature, LocalDate day) {
        this.gaps.add(List.of(new Sighting(signature, signature, day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                Surface.PAGE, "en", Verdict.UNKNOWN, false)));
    }

}
