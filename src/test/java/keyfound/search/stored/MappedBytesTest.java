package keyfound.search.stored;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.entry.SourceOutline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MappedBytesTest {

    /// Of a file: some 20 KB.
    private static final int ENTRIES = 200;

    @TempDir
    private Path folder;

    @Test
    void aSmallKnowledgeBaseStaysOnTheHeap() throws IOException {
        List<SourceOutline> files = files(0, 10);
        new MappedBytes(this.folder).settle(PackedOutline.all(files));
        assertThat(mapped(files)).isZero();
    }

    @Test
    void aLargeOneMovesIntoAFileThatHasNoName() throws IOException {
        List<SourceOutline> files = files(0, 100);
        new MappedBytes(this.folder).settle(PackedOutline.all(files));
        assertThat(mapped(files)).isEqualTo(100);
        assertThat(files).isEqualTo(fresh(0, 100));
        try (Stream<Path> left = Files.list(this.folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatIsEditedWaitsUntilItIsWorthAFile() throws IOException {
        MappedBytes outlines = new MappedBytes(this.folder);
        List<SourceOutline> files = files(0, 300);
        outlines.settle(PackedOutline.all(files));
        List<SourceOutline> little = replaced(files, 0, 10);
        outlines.settle(PackedOutline.all(little));
        assertThat(mapped(little)).isEqualTo(290);
        List<SourceOutline> much = replaced(little, 10, 90);
        outlines.settle(PackedOutline.all(much));
        assertThat(mapped(much)).isEqualTo(300);
        assertThat(much).isEqualTo(fresh(0, 300));
    }

    @Test
    void whatDidNotChangeStaysWhereItLiesUntilMoreIsGoneThanServed() throws IOException {
        MappedBytes outlines = new MappedBytes(this.folder);
        List<SourceOutline> files = files(0, 300);
        outlines.settle(PackedOutline.all(files));
        long before = address(files.getLast());
        for (int round = 0; round < 4; round++) {
            files = replaced(files, 0, 70);
            outlines.settle(PackedOutline.all(files));
            assertThat(address(files.getLast())).isEqualTo(before);
        }
        files = replaced(files, 0, 70);
        outlines.settle(PackedOutline.all(files));
        assertThat(address(files.getLast())).isNotEqualTo(before);
        assertThat(mapped(files)).isEqualTo(300);
        assertThat(files).isEqualTo(fresh(0, 300));
    }

    @Test
    void withoutAFileTheyStayOnTheHeap() throws IOException {
        Path occupied = Files.writeString(this.folder.resolve("occupied"), "");
        List<SourceOutline> files = files(0, 100);
        assertThatIOException().isThrownBy(() -> new MappedBytes(occupied).settle(PackedOutline.all(files)));
        assertThat(mapped(files)).isZero();
        assertThat(files).isEqualTo(fresh(0, 100));
    }

    @Test
    void onlyPackedOnesAreMoved() {
        assertThatIllegalArgumentException().isThrownBy(() -> PackedOutline.all(fresh(0, 1)))
            .withMessageContaining("0.md");
    }

    private static List<SourceOutline> fresh(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> Outlines.file(i + ".md", ENTRIES)).toList();
    }

    private static List<SourceOutline> files(int from, int to) {
        return fresh(from, to).stream().<SourceOutline>map(PackedOutline::of).toList();
    }

    private static List<SourceOutline> replaced(List<SourceOutline> files, int from, int to) {
        List<SourceOutline> now = new ArrayList<>(files);
        IntStream.range(from, to).forEach(i -> now.set(i, PackedOutline.of(Outlines.file(i + ".md", ENTRIES))));
        return now;
    }

    private static long mapped(List<SourceOutline> files) {
        return files.stream().filter(file -> ((PackedOutline) file).bytes().isMapped()).count();
    }

    private static long address(SourceOutline file) {
        return ((PackedOutline) file).bytes().address();
    }

}
