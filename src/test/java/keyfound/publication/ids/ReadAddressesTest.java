package keyfound.publication.ids;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import keyfound.content.ContentLoader;
import keyfound.entry.Entry;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.permalink.address.Address;
import keyfound.search.stored.PackedOutline;

import static org.assertj.core.api.Assertions.assertThat;

class ReadAddressesTest {

    private final SortedMap<String, SourceOutline> outlines = new TreeMap<>();

    private final ReadAddresses addresses = new ReadAddresses(this.outlines);

    @Test
    void anAddressIsThatOfItsEntryThoughOnlyBytesAreHeld() {
        List<SourceFile> files = new ArrayList<>();
        new ContentLoader(Path.of("content")).load(Map.of(), files::add, _ -> {
        });
        files.forEach(this::read);
        List<Entry> entries = files.stream().flatMap(file -> file.entries().stream()).toList();
        assertThat(this.addresses).hasSize(entries.size())
            .containsExactlyInAnyOrderElementsOf(entries.stream().map(Address::of).toList());
    }

    @Test
    void aFileThatIsReadAgainOrRemovedCountsOnce() {
        SourceFile file = file();
        read(file);
        read(file);
        assertThat(this.addresses).hasSize(file.entries().size());
        this.addresses.remove(file.path());
        assertThat(this.addresses).isEmpty();
        assertThat(this.addresses.of(file.path())).isEmpty();
        assertThat(this.addresses.hasRead(file.path())).isFalse();
    }

    private static SourceFile file() {
        List<SourceFile> files = new ArrayList<>();
        new ContentLoader(Path.of("content")).load(Map.of(), files::add, _ -> {
        });
        return files.stream().filter(file -> file.entries().size() > 3).findFirst().orElseThrow();
    }

    private void read(SourceFile file) {
        this.outlines.put(file.path(), PackedOutline.of(file.outline()));
        this.addresses.read(file);
    }

}
