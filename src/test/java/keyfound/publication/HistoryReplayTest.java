package keyfound.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.entry.EntryId;
import keyfound.permalink.address.Resolution;

import static org.assertj.core.api.Assertions.assertThat;

/// Plays a history as a team writes it, one commit after the other, and follows every
/// link that ever worked.
class HistoryReplayTest extends InHouse {

    private static final Map<String, String> ANSWERS = Map.of("disk",
            "The partition of the database is full; remove old write-ahead logs with the clean command, then restart the "
                    + "writer and watch its free space.",
            "files",
            "Raise the limit of open files with ulimit before the daemon starts, and make it last in limits.conf for the "
                    + "user that runs it.",
            "dns",
            "The resolver in resolv.conf does not answer; point it to the internal name server, flush the cache of nscd, "
                    + "and try the lookup again with dig.",
            "poison",
            "Another thread panicked while it held the lock; look further up in the log for the first panic, because all "
                    + "later ones merely follow from it.",
            "slow",
            "Statistics are stale: let the planner analyze the table, compare the plan before and after, and add the "
                    + "missing index on the foreign key.");

    private final Set<String> everServed = new TreeSet<>();

    private final Set<String> everListed = new TreeSet<>();

    @Test
    void noLinkEverDies() throws IOException {
        this.house.write("ops.md", faq("Disk full?", "disk", "Too many open files?", "files", "Query slow?", "slow"));
        this.house.write("net.md", faq("Name not resolved?", "dns", "Lock poisoned?", "poison"));
        commit();
        String disk = this.house.idOf("Disk full?");
        String slow = this.house.idOf("Query slow?");

        // retitled
        this.house.write("ops.md",
                faq("No space left on device?", "disk", "Too many open files?", "files", "Query slow?", "slow"));
        commit();
        assertThat(this.house.resolve(disk)).isEqualTo(movedToEntry("No space left on device?"));

        // reordered
        this.house.write("ops.md",
                faq("Query slow?", "slow", "Too many open files?", "files", "No space left on device?", "disk"));
        commit();
        assertThat(this.house.isServed(slow)).isTrue();

        // renamed file, another one moved into a folder
        this.house.move("ops.md", "operations.md");
        this.house.move("net.md", "network/names.md");
        commit();
        assertThat(this.house.resolveCollection("ops")).isInstanceOf(Resolution.Moved.class);
        assertThat(this.house.resolveCollection("net")).isInstanceOf(Resolution.Moved.class);

        // an entry moved to another file and retitled on the way
        this.house.write("operations.md", faq("Query slow?", "slow", "No space left on device?", "disk"));
        this.house.write("linux.md", faq("EMFILE from accept?", "files"));
        commit();
        assertThat(this.house.resolve("too-many-open-files")).isEqualTo(movedToEntry("EMFILE from accept?"));

        // retitled a second time: the first title leads to the newest
        this.house.write("operations.md", faq("Query slow?", "slow", "ENOSPC while writing?", "disk"));
        commit();
        assertThat(this.house.resolve(disk)).isEqualTo(movedToEntry("ENOSPC while writing?"));

        // split in two
        String text = Objects.requireNonNull(ANSWERS.get("slow"));
        int half = text.indexOf(", compare");
        this.house.write("operations.md",
                faq("ENOSPC while writing?", "disk") + "## Q: Plan bad?\n\n**A**: " + text.substring(half + 2)
                        + "\n\n## Q: Statistics stale?\n\n**A**: " + text.substring(0, half) + ".\n");
        commit();
        assertThat(this.house.resolve(slow)).isInstanceOf(Resolution.Moved.class);

        // deleted
        this.house.write("network/names.md", faq("Name not resolved?", "dns"));
        commit();
        assertThat(this.house.resolve("lock-poisoned")).isInstanceOfSatisfying(Resolution.Gone.class,
                gone -> assertThat(gone.text()).isEqualTo("Lock poisoned?"));

        // written again elsewhere
        this.house.write("rust.md", faq("PoisonError from a mutex?", "poison"));
        commit();
        assertThat(this.house.resolve("lock-poisoned")).isEqualTo(movedToEntry("PoisonError from a mutex?"));
    }

    @Test
    void pinnedIdsSurviveALostDatabase(@TempDir Path other) throws IOException {
        this.house.write("a.md", "# A\n\n## Q: New title? {#old-id}\n<!--\naliases: [older-id]\n-->\n\n**A**: Text.\n");
        this.house.publisher().publish();
        try (House reborn = new House(other)) {
            reborn.write("b.md", "# B\n\n## Q: Newest? {#old-id}\n<!--\naliases: [older-id]\n-->\n\n**A**: Text.\n");
            reborn.publisher().publish();
            assertThat(reborn.resolve("old-id")).isInstanceOf(Resolution.Served.class);
            assertThat(reborn.resolve("older-id")).isEqualTo(new Resolution.Moved<>(new EntryId("old-id")));
        }
    }

    /// Publishes, then follows every address that was ever served.
    private void commit() {
        assertThat(this.house.publisher().publish()).isInstanceOf(PublishOutcome.Published.class);
        this.house.publisher().read(publication -> {
            publication.catalog().entries().forEach(entry -> this.everServed.add(entry.id().value()));
            publication.catalog().collections().forEach(known -> this.everListed.add(known.id().value()));
            return publication;
        });
        assertThat(this.everServed).allSatisfy(id -> {
            switch (this.house.resolve(id)) {
                case Resolution.Served<EntryId>(EntryId same) -> assertThat(this.house.isServed(same.value())).isTrue();
                case Resolution.Moved<EntryId>(EntryId to) -> assertThat(this.house.isServed(to.value())).isTrue();
                case Resolution.Gone<EntryId> gone -> assertThat(gone.text()).isNotBlank();
                case Resolution.Elsewhere<EntryId> _, Resolution.NeverServed<EntryId> _ ->
                    assertThat(id).as("a dead link").isEmpty();
            }
        });
        assertThat(this.everListed).allSatisfy(
                id -> assertThat(this.house.resolveCollection(id)).isNotInstanceOf(Resolution.NeverServed.class));
    }

    private Resolution<EntryId> movedToEntry(String question) {
        return new Resolution.Moved<>(new EntryId(this.house.idOf(question)));
    }

    private static String faq(String... questionsAndAnswers) {
        StringBuilder text = new StringBuilder("# Questions\n\n");
        for (int at = 0; at < questionsAndAnswers.length; at += 2) {
            text.append("## Q: ")
                .append(questionsAndAnswers[at])
                .append("\n\n**A**: ")
                .append(ANSWERS.get(questionsAndAnswers[at + 1]))
                .append("\n\n");
        }
        return text.toString();
    }

}
