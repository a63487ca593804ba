package keyfound.publication;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.permalink.address.Resolution;

import static org.assertj.core.api.Assertions.assertThat;

/// Plays histories that nobody thought of: commit after commit of retitles, moves, swaps,
/// translations, merges, deletions and their reverts, all mixed. Then follows every link
/// that ever worked.
class AnyHistoryTest extends InHouse {

    private static final int COMMITS = 25;

    /// By id: the piece of knowledge that was served under it last.
    private final Map<String, Integer> owners = new TreeMap<>();

    @BeforeEach
    void begin() {
        this.house.restart(true);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 4, 5, 7, 8, 11, 13 })
    void noLinkEverDiesOrLeadsToSomethingElse(long seed) throws IOException {
        Writers writers = new Writers(seed);
        for (int commit = 0; commit < COMMITS; commit++) {
            String what = writers.work();
            writers.writeTo(this.house);
            this.house.publisher().publish();
            check("seed " + seed + ", commit " + commit + ": " + what, writers);
        }
    }

    private void check(String when, Writers writers) {
        Map<String, Integer> served = served();
        assertThat(served.values()).as("%s: each piece is served once", when)
            .containsExactlyInAnyOrderElementsOf(writers.pieces());
        writers.pinned().forEach((id, piece) -> assertThat(served).as("%s: pinned", when).containsEntry(id, piece));
        this.owners.forEach((id, piece) -> {
            switch (this.house.resolve(id)) {
                case Resolution.Served<EntryId>(EntryId same) ->
                    assertThat(served).as("%s: %s", when, id).containsKey(same.value());
                case Resolution.Moved<EntryId>(EntryId to) -> {
                    assertThat(served).as("%s: %s moved", when, id).containsKey(to.value());
                    if (writers.pieces().contains(piece)) {
                        assertThat(served.get(to.value())).as("%s: %s leads to %s", when, id, to).isEqualTo(piece);
                    }
                }
                case Resolution.Gone<EntryId> gone -> {
                    assertThat(writers.pieces()).as("%s: %s is gone", when, id).doesNotContain(piece);
                    assertThat(gone.text()).isNotBlank();
                }
                case Resolution.Elsewhere<EntryId> _, Resolution.NeverServed<EntryId> _ ->
                    assertThat(id).as("%s: a dead link", when).isEmpty();
            }
        });
        writers.reverted().ifPresent(piece -> {
            List<String> earlier = this.owners.entrySet()
                .stream()
                .filter(owner -> owner.getValue().equals(piece))
                .map(Map.Entry::getKey)
                .toList();
            assertThat(earlier).as("%s: lives again under an id that it had", when)
                .anyMatch(id -> piece.equals(served.get(id)));
        });
        this.owners.putAll(served);
    }

    /// By id: the piece whose mark the answer bears.
    private Map<String, Integer> served() {
        return this.house.publisher().read(publication -> {
            Map<String, Integer> served = new HashMap<>();
            for (EntryOutline entry : publication.catalog().entries()) {
                String answer = publication.index().entry(entry.id()).map(Entry::markdown).orElse("");
                served.put(entry.id().value(), Writers.pieceIn(answer));
            }
            return served;
        });
    }

}
