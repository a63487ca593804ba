package keyfound.entry.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

class OutlinedEntriesTest {

    private static final CollectionId COLLECTION = new CollectionId("faq");

    private final OutlinedEntries entries = OutlinedEntries
        .of(List.of(file("a.md", "one", "two"), file("b.md"), file("c.md"), file("d.md", "three"), file("e.md")));

    @Test
    void theyStandInTheOrderOfTheirFiles() {
        assertThat(this.entries).extracting(entry -> entry.id().value()).containsExactly("one", "two", "three");
        assertThat(this.entries.stream().map(EntryOutline::question)).containsExactly("one?", "two?", "three?");
        assertThat(this.entries.get(2).source().file()).isEqualTo("d.md");
    }

    @Test
    void eachIsFoundByItsId() {
        assertThat(this.entries.find(new EntryId("three"))).map(EntryOutline::question).contains("three?");
        assertThat(this.entries.number(new EntryId("two"))).hasValue(1);
        assertThat(this.entries.find(new EntryId("four"))).isEmpty();
        assertThat(OutlinedEntries.of(List.of()).find(new EntryId("one"))).isEmpty();
    }

    @Test
    void aSelectionHasItsOwnOrder() {
        assertThat(this.entries.select(2, 0)).extracting(entry -> entry.id().value()).containsExactly("three", "one");
        assertThat(this.entries.select()).isEmpty();
    }

    @Test
    void ofTwoWithOneIdTheFirstIsFound() {
        OutlinedEntries twice = OutlinedEntries.of(List.of(file("a.md", "one"), file("b.md", "one")));
        assertThat(twice.find(new EntryId("one")).orElseThrow().source().file()).isEqualTo("a.md");
    }

    @Test
    void amongManyEachIsFound() {
        List<SourceOutline> files = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int first = 10 * i;
            files.add(file(i + ".md",
                    IntStream.range(first, first + 10).mapToObj(n -> "id-" + n).toArray(String[]::new)));
        }
        OutlinedEntries many = OutlinedEntries.of(files);
        assertThat(many).hasSize(5_000);
        assertThat(IntStream.range(0, 5_000)
            .allMatch(n -> many.number(new EntryId("id-" + n)).orElse(-1) == n && many.get(n).order() == n % 10))
            .isTrue();
        assertThat(IntStream.range(5_000, 10_000).allMatch(n -> many.number(new EntryId("id-" + n)).isEmpty()))
            .isTrue();
    }

    private static SourceOutline file(String path, String... ids) {
        return SourceOutline.of(path, new FileStamp(0, 0, ""), Optional.empty(),
                IntStream.range(0, ids.length).mapToObj(order -> entry(path, order, ids[order])).toList(), List.of(),
                List.of(), Stream.of(ids).toList());
    }

    private static EntryOutline entry(String path, int order, String id) {
        return new EntryOutline(new EntryId(id), COLLECTION,
                new EntryPlace(new SourceLocation(path, order + 1), order, Optional.empty()), WrittenIds.NONE,
                new Labels("en", List.of()), id + "?", Sketch.EMPTY);
    }

}
