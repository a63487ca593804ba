package keyfound.demand.gap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import keyfound.demand.Surface;
import keyfound.entry.EntryId;
import keyfound.permalink.Tables;
import keyfound.search.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What the gaps promise on every database.
abstract class GapsContract {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private static final EntryId ENTRY = new EntryId("disk-full");

    private DataSource database;

    private Gaps gaps;

    /// An empty database.
    abstract DataSource database();

    @BeforeEach
    void openAnEmptyDatabase() {
        this.database = database();
        Tables.bringUpToDate(this.database);
        this.gaps = Gaps.in(this.database);
    }

    @Test
    void theSameErrorIsOneGapAndAnotherCodeIsAnother() {
        this.gaps.add(List.of(met("disk <path> is full (E17)", NOW),
                met("disk <path> is full (E17)", NOW.plusSeconds(5)), met("disk <path> is full (E18)", NOW)));
        this.gaps.add(List.of(met("Disk <path> is full (E17)", NOW.plus(Duration.ofDays(1)))));
        Gap gap = gap("disk <path> is full (E17)");
        assertThat(gap.frequency().times()).isEqualTo(3);
        assertThat(gap.frequency().first()).isEqualTo(NOW);
        assertThat(gap.frequency().last()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(this.gaps.days(gap.id())).containsEntry(LocalDate.of(2026, 11, 29), 2L)
            .containsEntry(LocalDate.of(2026, 11, 30), 1L);
        assertThat(this.gaps.count(GapState.Kind.OPEN)).isEqualTo(2);
    }

    @Test
    void thoseThatHurtMostComeFirst() {
        Instant old = NOW.minus(Duration.ofDays(80));
        this.gaps.add(Collections.nCopies(10, met("old", old)));
        this.gaps.add(List.of(met("fresh", NOW)));
        this.gaps.add(List.of(asked("asked", NOW)));
        assertThat(this.gaps.list(GapState.Kind.OPEN, 1, 2)).extracting(Gap::signature)
            .containsExactly("asked", "fresh");
        assertThat(this.gaps.list(GapState.Kind.OPEN, 2, 2)).extracting(Gap::signature).containsExactly("old");
    }

    @Test
    void fiveDifferentLinesAreKept() {
        for (int i = 0; i < 9; i++) {
            this.gaps.add(List.of(sighting("x", "x of reader " + i, NOW, Verdict.UNKNOWN, false)));
        }
        assertThat(this.gaps.lines(GapId.of("x"))).hasSize(5);
    }

    @Test
    void whatIsAnsweredOpensAgainOnlyWhenItIsBroughtAsUnknown() {
        this.gaps.add(List.of(met("x", NOW)));
        this.gaps.answer(GapId.of("x"), ENTRY, "abc1234");
        assertThat(gap("x").state()).isInstanceOfSatisfying(GapState.Answered.class, answered -> {
            assertThat(answered.entry()).isEqualTo(ENTRY);
            assertThat(answered.revision()).isEqualTo("abc1234");
        });
        Instant later = Instant.now().plus(Duration.ofDays(1));
        this.gaps.add(List.of(sighting("x", "x", later, Verdict.SIMILAR, false)));
        assertThat(gap("x").state().kind()).isEqualTo(GapState.Kind.ANSWERED);
        this.gaps.add(List.of(met("x", later)));
        assertThat(gap("x").state()).isInstanceOfSatisfying(GapState.Open.class,
                open -> assertThat(open.again()).isPresent());
    }

    @Test
    void whatIsMutedComesBackWhenItIsTenTimesAsFrequent() {
        this.gaps.add(List.of(met("x", NOW), met("x", NOW)));
        this.gaps.mute(GapId.of("x"), "a test of the network team, password=hunter2secret");
        assertThat(gap("x").state()).isInstanceOfSatisfying(GapState.Muted.class,
                muted -> assertThat(muted.reason()).contains("network team").doesNotContain("hunter2"));
        this.gaps.add(Collections.nCopies(17, met("x", NOW)));
        assertThat(gap("x").state().kind()).isEqualTo(GapState.Kind.MUTED);
        this.gaps.add(List.of(met("x", NOW)));
        assertThat(gap("x").state().kind()).isEqualTo(GapState.Kind.OPEN);
    }

    @Test
    void mergedGapsCountTogetherUntilThatIsTakenBack() {
        this.gaps.add(Collections.nCopies(3, met("x", NOW)));
        this.gaps.add(Collections.nCopies(2, met("y", NOW.plusSeconds(60))));
        double before = gap("x").frequency().heat();
        this.gaps.merge(GapId.of("y"), GapId.of("x"));
        this.gaps.add(List.of(met("y", NOW.plusSeconds(90))));
        assertThat(gap("x").frequency().times()).isEqualTo(6);
        assertThat(this.gaps.sameAs(GapId.of("x"))).extracting(Gap::signature).containsExactly("y");
        assertThat(this.gaps.days(GapId.of("x")).values()).containsExactly(6L);
        this.gaps.open(GapId.of("y"));
        assertThat(gap("x").frequency().times()).isEqualTo(4);
        assertThat(gap("x").frequency().heat()).isGreaterThan(before);
        assertThat(gap("y").frequency().times()).isEqualTo(2);
        assertThat(gap("y").state().kind()).isEqualTo(GapState.Kind.OPEN);
    }

    @Test
    void whatSharesMostWordsIsLikelyTheSameUnlessItsCodeDiffers() {
        this.gaps.add(Collections.nCopies(9, met("the kettle exploded while boiling (code K-17)", NOW)));
        this.gaps.add(Collections.nCopies(5, met("printer tray <number> is jammed", NOW)));
        this.gaps.add(List.of(met("jammed is tray <number> of the printer", NOW),
                met("printer tray <number> is jammed (code PT-31)", NOW)));
        List<SimilarGaps.Similar> similar = new SimilarGaps(this.gaps).to(gap("printer tray <number> is jammed"), 9);
        assertThat(similar).extracting(each -> each.gap().signature())
            .startsWith("jammed is tray <number> of the printer");
        assertThat(similar).extracting(SimilarGaps.Similar::isLikely).containsExactly(true, false, false);
    }

    @Test
    void aMergeThatMakesNoSenseIsRefusedAndChangesNothing() {
        this.gaps.add(List.of(met("x", NOW), met("y", NOW), met("z", NOW)));
        this.gaps.merge(GapId.of("y"), GapId.of("x"));
        assertThatThrownBy(() -> this.gaps.merge(GapId.of("y"), GapId.of("z"))).isInstanceOf(GapRefusedException.class)
            .hasMessageContaining("merged already");
        assertThatThrownBy(() -> this.gaps.merge(GapId.of("x"), GapId.of("x"))).hasMessageContaining("with itself");
        assertThatThrownBy(() -> this.gaps.merge(GapId.of("x"), GapId.of("z")))
            .hasMessageContaining("the other way round");
        assertThatThrownBy(() -> this.gaps.mute(GapId.of("y"), "no")).hasMessageContaining("decide there");
        assertThatThrownBy(() -> this.gaps.mute(GapId.of("nowhere"), "no")).hasMessageContaining("there is no gap");
        assertThat(gap("x").frequency().times()).isEqualTo(2);
        assertThat(gap("z").frequency().times()).isEqualTo(1);
    }

    @Test
    void whatIsTooOldIsForgottenUnlessSomebodyAsked() {
        Instant old = NOW.minus(Duration.ofDays(100));
        this.gaps.add(List.of(met("old", old), asked("asked", old), met("fresh", NOW)));
        this.gaps.purge(NOW.minus(Duration.ofDays(90)), NOW.minus(Duration.ofDays(365)));
        assertThat(this.gaps.list(GapState.Kind.OPEN, 1, 9)).extracting(Gap::signature)
            .containsExactlyInAnyOrder("asked", "fresh");
        assertThat(this.gaps.lines(GapId.of("old"))).isEmpty();
        this.gaps.purge(NOW.minus(Duration.ofDays(90)), NOW.minus(Duration.ofDays(90)));
        assertThat(this.gaps.list(GapState.Kind.OPEN, 1, 9)).extracting(Gap::signature).containsExactly("fresh");
    }

    @Test
    void noneIsLostWhenTwoServersCountAtOnce() throws Exception {
        Gaps other = Gaps.in(this.database);
        try (ExecutorService servers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                done.add(servers.submit(() -> this.gaps.add(List.of(met("x", NOW), met("y", NOW)))));
                done.add(servers.submit(() -> other.add(List.of(met("y", NOW), met("x", NOW)))));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        assertThat(gap("x").frequency().times()).isEqualTo(40);
        assertThat(gap("y").frequency().times()).isEqualTo(40);
    }

    private Gap gap(String signature) {
        return this.gaps.find(GapId.of(signature)).orElseThrow();
    }

    private static Sighting met(String signature, Instant at) {
        return sighting(signature, signature, at, Verdict.UNKNOWN, false);
    }

    private static Sighting asked(String signature, Instant at) {
        return sighting(signature, signature, at, Verdict.UNKNOWN, true);
    }

    private static Sighting sighting(String signature, String line, Instant at, Verdict verdict, boolean asked) {
        return new Sighting(signature, line, at, Surface.PAGE, "en", verdict, asked);
    }

}
