package keyfound.search.stored;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class PackedOutlineTest {

    private static final SourceOutline FRESH = Outlines.file("ops/disk.md", 5);

    private final PackedOutline packed = PackedOutline.of(FRESH);

    @Test
    void everyValueComesBack() {
        assertThat(this.packed).isEqualTo(FRESH).hasSameHashCodeAs(FRESH);
        assertThat(this.packed.collection()).isEqualTo(FRESH.collection());
        assertThat(this.packed.entries()).isEqualTo(FRESH.entries());
        assertThat(this.packed.problems()).isEqualTo(FRESH.problems());
        assertThat(this.packed.links()).isEqualTo(FRESH.links());
        assertThat(this.packed.anchors()).isEqualTo(FRESH.anchors());
    }

    @Test
    void anOutlineThatDiffersInAnyEntryIsAnother() {
        assertThat(this.packed).isNotEqualTo(Outlines.file("ops/disk.md", 4));
        assertThat(this.packed).isNotEqualTo(Outlines.file("ops/disks.md", 5));
    }

    @Test
    void whatIsLookedForInAllEntriesIsToldWithoutMakingThem() {
        assertThat(this.packed.key(3)).isEqualTo(FRESH.entries().get(3).id().key());
        assertThat(this.packed.labels()).isEqualTo(FRESH.labels());
        assertThat(this.packed.namesTwins()).isTrue();
        assertThat(this.packed.pinsIds()).isTrue();
        assertThat(PackedOutline.of(Outlines.file("disk.md", 2)).pinsIds()).isFalse();
        assertThat(PackedOutline.of(Outlines.file("disk.md", 2)).namesTwins()).isFalse();
        assertThat(this.packed.collectionId()).contains(new CollectionId("disk"));
    }

    @Test
    void aFileWithoutAnythingIsPackedToo() {
        SourceOutline nothing = Outlines.withoutCollection("draft.md");
        PackedOutline packedNothing = PackedOutline.of(nothing);
        assertThat(packedNothing).isEqualTo(nothing);
        assertThat(packedNothing.entries()).isEmpty();
        assertThat(packedNothing.labels()).isEmpty();
        assertThat(packedNothing.collectionId()).isEmpty();
        assertThat(packedNothing.collection()).isEmpty();
    }

    @Test
    void thereIsNoEntryBehindTheLast() {
        List<EntryOutline> entries = this.packed.entries();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> entries.get(5));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> entries.get(-1));
    }

    @Test
    void packingAgainChangesNothing() {
        assertThat(PackedOutline.of(this.packed)).isSameAs(this.packed);
    }

    @Test
    void aWholeFileIsReadBack() throws IOException {
        assertThat(StoredOutline.readWhole(StoredOutline.writeWhole(FRESH))).isEqualTo(FRESH);
    }

    @Test
    void aFileIsReadBackWithTheEntriesThatFollow() throws IOException {
        byte[] file = StoredOutline.write(FRESH);
        Iterator<EntryOutline> entries = FRESH.entries().iterator();
        assertThat(StoredOutline.readFile(file, 0, file.length, entries::next)).isEqualTo(FRESH);
        assertThat(entries.hasNext()).isFalse();
    }

    @Test
    void bytesThatEndTooSoonAreRefused() {
        byte[] whole = StoredOutline.write(FRESH);
        Iterator<EntryOutline> entries = FRESH.entries().iterator();
        assertThatIOException().isThrownBy(() -> StoredOutline.readFile(whole, 0, whole.length - 9, entries::next));
    }

}
