package keyfound.publication;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.permalink.address.Resolution;
import keyfound.publication.Copyists.Piece;

import static org.assertj.core.api.Assertions.assertThat;

/// Plays histories of entries that ask and answer alike, some of it while the server is
/// down, and holds every link ever served to the entry it meant: it leads there, or says
/// that it is gone, and never leads to another.
class AnyLookalikeHistoryTest extends InHouse {

    private static final int PUBLICATIONS = 25;

    /// By id: what was served under it last.
    private final Map<String, Piece> owners = new TreeMap<>();

    /// Ids whose entry was changed so that nobody could know it again.
    private final Set<String> lost = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 163 })
    void noLinkEverLeadsToAnotherEntry(long seed) throws IOException {
        this.house.restart(true);
        Copyists writers = new Copyists(seed);
        Random chance = new Random(seed);
        Map<Integer, Piece> before = Map.of();
        for (int number = 0; number < PUBLICATIONS; number++) {
            StringBuilder done = new StringBuilder("seed " + seed + ", publication " + number + ": ");
            int steps = chance.nextInt(6) + 1;
            for (int step = 0; step < steps; step++) {
                done.append(writers.work()).append("; ");
            }
            writers.writeTo(this.house);
            if (chance.nextInt(5) == 0) {
                this.house.restartWithoutIndex();
                this.house.restart(true);
                done.append("restarted");
            }
            this.house.publisher().publish();
            before = check(done.toString(), writers, before);
        }
    }

    private Map<Integer, Piece> check(String when, Copyists writers, Map<Integer, Piece> before) {
        Map<String, Piece> served = served(writers);
        Map<Integer, Piece> alive = new HashMap<>();
        served.values().forEach(piece -> alive.put(piece.identity(), piece));
        this.owners.forEach((id, owner) -> {
            Piece now = alive.get(owner.identity());
            Piece last = before.get(owner.identity());
            boolean kept = now != null && last != null && isKnownAgain(last, now);
            if (!kept) {
                this.lost.add(id);
            }
            switch (this.house.resolve(id)) {
                case Resolution.Served<EntryId>(EntryId same) ->
                    isOf(owner, Optional.ofNullable(served.get(same.value())), when, id);
                case Resolution.Moved<EntryId>(EntryId to) ->
                    isOf(owner, Optional.ofNullable(served.get(to.value())), when, id);
                case Resolution.Gone<EntryId> _ -> assertThat(this.lost).as("%s: %s is gone", when, id).contains(id);
                case Resolution.Elsewhere<EntryId> _, Resolution.NeverServed<EntryId> _ ->
                    assertThat(id).as("%s: a dead link", when).isEmpty();
            }
        });
        this.owners.putAll(served);
        this.lost.removeAll(served.keySet());
        return alive;
    }

    private static boolean isKnownAgain(Piece last, Piece now) {
        return last.question().equals(now.question()) || (last.own() && now.own() && !bothPinned(last, now));
    }

    private static boolean bothPinned(Piece last, Piece now) {
        return last.pin().isPresent() && now.pin().isPresent() && !last.pin().equals(now.pin());
    }

    private static void isOf(Piece owner, Optional<Piece> found, String when, String id) {
        assertThat(found.map(Piece::identity)).as("%s: '%s' meant %s and leads to %s", when, id, owner, found)
            .contains(owner.identity());
    }

    private Map<String, Piece> served(Copyists writers) {
        return this.house.publisher().read(publication -> {
            Map<String, Piece> served = new HashMap<>();
            for (EntryOutline entry : publication.catalog().entries()) {
                List<Piece> pieces = writers.files().getOrDefault(entry.source().file(), List.of());
                served.put(entry.id().value(), pieces.get(entry.order()));
            }
            return served;
        });
    }

}
