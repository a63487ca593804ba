package keyfound.demand.vote;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import keyfound.entry.EntryId;
import keyfound.feedback.Outcome;
import keyfound.feedback.Outcomes;
import keyfound.feedback.Tally;
import keyfound.permalink.Tables;
import keyfound.publication.House;

import static org.assertj.core.api.Assertions.assertThat;

/// Votes belong to an answer, whatever its address is.
class MovedVotesTest {

    private static final EntryId OLD = new EntryId("pump-stuck");

    private static final EntryId NEW = new EntryId("pump-blocked");

    @Test
    void votesAndReasonsFollowAnEntryThatIsRenamedAndStayWithOneThatIsGone(@TempDir Path folder) throws Exception {
        DataSource database = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa",
                "");
        Tables.bringUpToDate(database);
        Outcomes outcomes = new Outcomes(new JdbcTemplate(database));
        VoteReasons reasons = new VoteReasons(new JdbcTemplate(database), Clock.systemUTC());
        try (House house = new House(folder)) {
            MovedVotes votes = new MovedVotes(outcomes, reasons, house.ledger(), house.publisher());
            write(house, OLD);
            house.publisher().publish();
            outcomes.record(OLD, Outcome.FIXED);
            outcomes.record(NEW, Outcome.FAILED);
            reasons.add(OLD, "too short", "en");
            votes.follow();
            assertThat(outcomes.of(OLD)).isEqualTo(new Tally(1, 0));
            write(house, NEW);
            house.publisher().publish();
            votes.follow();
            assertThat(outcomes.of(NEW)).isEqualTo(new Tally(1, 1));
            assertThat(outcomes.of(OLD)).isEqualTo(Tally.NONE);
            assertThat(reasons.newest(9)).extracting(VoteReason::entry).containsExactly(NEW);
            Files.writeString(house.content().resolve("a.md"),
                    "# Pumps\n\n## Q: Why is it loud? {#loud}\n\nIt is old.\n");
            house.publisher().publish();
            votes.follow();
            assertThat(outcomes.of(NEW)).isEqualTo(new Tally(1, 1));
        }
    }

    private static void write(House house, EntryId id) throws Exception {
        Files.writeString(house.content().resolve("a.md"), """
                # Pumps

                ## Q: Why does the pump say `valve 4 is blocked`? {#%s}

                Open the valve by hand, wait until the pressure is below two bar, then start the pump again.
                """.formatted(id));
    }

}
