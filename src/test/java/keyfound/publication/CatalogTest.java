package keyfound.publication;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.search.Written;
import keyfound.search.stored.PackedOutline;
import keyfound.twin.TwinFinder;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogTest {

    private final Catalog catalog = catalog(
            Written.file("a.md").in("en", "io").entry("full", "Why is it full?", "Files.").done(),
            Written.file("b.md").in("zh", "io").entry("full-zh", "为什么满了？", "文件。").entry("slow", "为什么慢？", "线。").done());

    @Test
    void ofTwinsOnlyOneIsShownInThePlaceOfTheFirst() {
        assertThat(once("en")).containsExactly("full", "slow");
        assertThat(once("zh")).containsExactly("full-zh", "slow");
        assertThat(once("de")).containsExactly("full", "slow");
    }

    @Test
    void whoDoesNotSeeATwinSeesTheOtherAlone() {
        Catalog limited = this.catalog.limitedTo("b.md"::equals);
        assertThat(ids(limited.entries())).containsExactly("full-zh", "slow");
        assertThat(limited.twins(new EntryId("full-zh"))).isEmpty();
        assertThat(limited.once(limited.listing(), "en")).hasSize(2);
        assertThat(limited.entry(new EntryId("full"))).isEmpty();
    }

    @Test
    void anEntryIsToldByItsNumber() {
        int slow = this.catalog.number(new EntryId("slow")).orElseThrow();
        assertThat(this.catalog.labels(slow).lang()).isEqualTo("zh");
        assertThat(this.catalog.collection(slow)).isEqualTo(new CollectionId("b"));
        assertThat(this.catalog.numbers(new CollectionId("b"))).containsExactly(1, slow);
        assertThat(this.catalog.numbers(new CollectionId("none"))).isEmpty();
        assertThat(this.catalog.twins(1)).containsExactly(0);
        assertThat(this.catalog.twins(slow)).isEmpty();
    }

    private List<String> once(String lang) {
        return ids(this.catalog.entries(this.catalog.once(this.catalog.listing(), lang)));
    }

    private static List<String> ids(List<EntryOutline> entries) {
        return entries.stream().map(entry -> entry.id().value()).toList();
    }

    private static Catalog catalog(SourceFile... files) {
        TreeMap<String, SourceOutline> outlines = new TreeMap<>();
        Arrays.stream(files).forEach(file -> outlines.put(file.path(), PackedOutline.of(file.outline())));
        return new Catalog(outlines, TwinFinder.once(outlines.values()), List.of());
    }

}
