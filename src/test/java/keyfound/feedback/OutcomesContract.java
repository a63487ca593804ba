package keyfound.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import keyfound.entry.EntryId;
import keyfound.permalink.Tables;

import static org.assertj.core.api.Assertions.assertThat;

/// What the outcomes promise on every database.
abstract class OutcomesContract {

    private static final EntryId DISK = new EntryId("disk-full");

    private static final EntryId FILES = new EntryId("too-many-open-files");

    private DataSource database;

    private Outcomes outcomes;

    /// An empty database.
    abstract DataSource database();

    @BeforeEach
    void openAnEmptyDatabase() {
        this.database = database();
        Tables.bringUpToDate(this.database);
        this.outcomes = opened();
    }

    @Test
    void anEntryOfWhichNobodyToldHasNone() {
        assertThat(this.outcomes.of(DISK)).isEqualTo(Tally.NONE);
        assertThat(this.outcomes.mostHelpful()).isEmpty();
    }

    @Test
    void everyOutcomeIsCountedForItsEntry() {
        this.outcomes.record(DISK, Outcome.FIXED);
        this.outcomes.record(DISK, Outcome.FAILED);
        assertThat(this.outcomes.record(DISK, Outcome.FIXED)).isEqualTo(new Tally(2, 1));
        assertThat(this.outcomes.of(FILES)).isEqualTo(Tally.NONE);
    }

    @Test
    void whatWasCountedIsThereAfterARestart() {
        this.outcomes.record(DISK, Outcome.FIXED);
        this.outcomes.record(FILES, Outcome.FAILED);
        assertThat(opened().of(DISK)).isEqualTo(new Tally(1, 0));
        assertThat(opened().of(FILES)).isEqualTo(new Tally(0, 1));
    }

    @Test
    void noneIsLostWhenManyTellAtOnce() throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> told = new ArrayList<>();
            for (int reader = 0; reader < 80; reader++) {
                told.add(readers.submit(() -> this.outcomes.record(DISK, Outcome.FIXED)));
            }
            for (Future<?> one : told) {
                one.get();
            }
        }
        assertThat(this.outcomes.of(DISK)).isEqualTo(new Tally(80, 0));
        assertThat(opened().of(DISK)).isEqualTo(new Tally(80, 0));
    }

    @Test
    void theMostHelpfulAreThoseOfWhichItIsMostCertain() {
        this.outcomes.record(DISK, Outcome.FIXED);
        for (int reader = 0; reader < 20; reader++) {
            this.outcomes.record(FILES, (reader < 19) ? Outcome.FIXED : Outcome.FAILED);
        }
        assertThat(this.outcomes.mostHelpful()).containsExactly(FILES, DISK);
    }

    @Test
    void theVotesOfAnEntryFollowItToItsNewAddressOnce() throws Exception {
        this.outcomes.record(DISK, Outcome.FIXED);
        this.outcomes.record(DISK, Outcome.FAILED);
        this.outcomes.record(FILES, Outcome.FIXED);
        Outcomes other = opened();
        try (ExecutorService servers = Executors.newFixedThreadPool(2)) {
            Future<?> one = servers.submit(() -> this.outcomes.move(DISK, FILES));
            Future<?> two = servers.submit(() -> other.move(DISK, FILES));
            one.get();
            two.get();
        }
        assertThat(opened().of(FILES)).isEqualTo(new Tally(2, 1));
        assertThat(opened().entries()).containsExactly(FILES);
    }

    @Test
    void anEditionLastsUntilTheNextOutcome() {
        long before = this.outcomes.version();
        assertThat(this.outcomes.version()).isEqualTo(before);
        this.outcomes.record(DISK, Outcome.FAILED);
        assertThat(this.outcomes.version()).isNotEqualTo(before);
    }

    @Test
    void whatAnotherServerCountsIsSeenAtTheNextLook() {
        Outcomes other = opened();
        long before = this.outcomes.version();
        other.record(DISK, Outcome.FIXED);
        this.outcomes.refreshNewest();
        assertThat(this.outcomes.of(DISK)).isEqualTo(new Tally(1, 0));
        assertThat(this.outcomes.version()).isGreaterThan(before);
        this.outcomes.refreshNewest();
        assertThat(this.outcomes.version()).as("nothing new").isEqualTo(before + 1);
    }

    private Outcomes opened() {
        return new Outcomes(new JdbcTemplate(this.database));
    }

}
