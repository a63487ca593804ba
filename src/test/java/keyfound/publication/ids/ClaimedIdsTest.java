package keyfound.publication.ids;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.EntryPlace;
import keyfound.entry.FileStamp;
import keyfound.entry.Labels;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;
import keyfound.entry.WrittenIds;
import keyfound.text.sketch.Sketch;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimedIdsTest {

    private static final int FILES = 400;

    private static final int ENTRIES = 30;

    private final ClaimedIds ids = new ClaimedIds();

    private final List<SourceOutline> files = IntStream.range(0, FILES).mapToObj(ClaimedIdsTest::file).toList();

    @Test
    void whoeverClaimedAnIdLastHasIt() {
        this.files.forEach(this.ids::enter);
        Random random = new Random(7);
        Map<EntryId, Claim> expected = new HashMap<>();
        for (SourceOutline file : this.files) {
            for (EntryOutline entry : file.entries()) {
                EntryId wanted = random.nextBoolean() ? entry.id() : new EntryId("taken-" + random.nextInt(3000));
                Claim claim = new Claim(entry, wanted, random.nextBoolean(), false);
                this.ids.put(claim);
                expected.put(wanted, claim);
            }
        }
        expected.forEach((id, claim) -> assertThat(this.ids.find(id)).isEqualTo(claim));
        assertThat(this.ids.has(new EntryId("taken-1"))).isEqualTo(expected.containsKey(new EntryId("taken-1")));
        assertThat(this.ids.find(new EntryId("nobody"))).isNull();
    }

    @Test
    void theIdsOfAFileAreToldWhereAnEntryGotAnother() {
        this.files.forEach(this.ids::enter);
        this.files.forEach(file -> file.entries().forEach(entry -> this.ids.put(own(entry))));
        EntryOutline renamed = this.files.get(300).entries().get(29);
        EntryId longest = new EntryId("x".repeat(120));
        this.ids.put(new Claim(renamed, longest, false, false));
        assertThat(this.ids.differences()).containsOnlyKeys("300.md");
        List<EntryId> told = this.ids.differences().get("300.md");
        assertThat(told).hasSize(ENTRIES).endsWith(longest).startsWith(new EntryId("id-300-0"));
    }

    @Test
    void placesAreInTheOrderOfFilesAndEntries() {
        this.files.forEach(this.ids::enter);
        List<Long> places = this.files.stream()
            .flatMap(file -> file.entries().stream())
            .map(entry -> this.ids.place(own(entry)))
            .toList();
        assertThat(places).isSorted().doesNotHaveDuplicates();
        assertThat(this.ids.entry(places.get(ENTRIES + 3)).id()).isEqualTo(new EntryId("id-1-3"));
    }

    private static Claim own(EntryOutline entry) {
        return new Claim(entry, entry.id(), false, false);
    }

    private static SourceOutline file(int number) {
        return SourceOutline.of(number + ".md", new FileStamp(1, 1, "hash"), Optional.empty(),
                IntStream.range(0, ENTRIES).mapToObj(order -> entry(number, order)).toList(), List.of(), List.of(),
                List.of());
    }

    private static EntryOutline entry(int file, int order) {
        return new EntryOutline(new EntryId("id-" + file + "-" + order), new CollectionId("c" + file),
                new EntryPlace(new SourceLocation(file + ".md", order + 1), order, Optional.empty()), WrittenIds.NONE,
                new Labels("en", List.of()), "Question " + order + "?", Sketch.EMPTY);
    }

}
