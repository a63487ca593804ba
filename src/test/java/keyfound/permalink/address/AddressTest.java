package keyfound.permalink.address;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import keyfound.content.InContentFolder;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceFile;
import keyfound.permalink.LedgerParts;
import keyfound.text.Fingerprint;
import keyfound.text.sketch.Sketch;

import static org.assertj.core.api.Assertions.assertThat;

class AddressTest extends InContentFolder {

    @Test
    void anEntryIsKnownByItsQuestionItsPlaceAndAllOfItsAnswer() throws IOException {
        this.folder.write("docs/faq.md",
                "## Q: First?\n\nIt is.\n\n## Q: Disk full?\n\nDelete old files.\n\n```\nrm -rf /tmp/old\n```\n");
        Address address = Address.of(this.folder.read("docs/faq.md").entries().get(1));
        assertThat(address.id()).isEqualTo("disk-full");
        assertThat(address.where()).isEqualTo(new Address.FilePlace("docs/faq.md", 1));
        assertThat(address.text()).isEqualTo("Disk full?");
        assertThat(address.sketch()).isEqualTo(Sketch.ofWords(Stream.of("delete old files rm rf tmp")));
        assertThat(address.print()).isEqualTo(Fingerprint.of(List.of("Delete old files. rm -rf /tmp/old")));
        assertThat(address.pinned()).isFalse();
        assertThat(address.aliases()).isEmpty();
    }

    @Test
    void theWritersIdsAreTakenOver() throws IOException {
        Address address = Address.of(this.folder.entry("faq.md",
                "## Q: Disk full? {#full}\n<!-- aliases: [no-space, E28] -->\nDelete files.\n"));
        assertThat(address.id()).isEqualTo("full");
        assertThat(address.pinned()).isTrue();
        assertThat(address.aliases()).containsExactly("no-space", "E28");
    }

    @Test
    void aCollectionIsKnownByTheIdsOfItsEntries() throws IOException {
        this.folder.write("disks.md", "# Disks\n\n## Q: Why?\n\nBecause.\n\n## Q: How?\n\nSo.\n");
        SourceFile file = this.folder.read("disks.md");
        List<EntryOutline> entries = file.outline().entries();
        Address address = Address.of(file.collection().orElseThrow(), entries);
        assertThat(address.text()).isEqualTo("Disks");
        assertThat(address.where()).isEqualTo(new Address.FilePlace("disks.md", 0));
        assertThat(address.sketch()).isEqualTo(Sketch.of(Stream.of("why", "how")));
        assertThat(address.print()).isEmpty();
    }

    @Test
    void aTextIsCutToWhatTheColumnHolds() {
        assertThat(LedgerParts.entry("a", "满".repeat(2000), "").text()).hasSize(2000);
        assertThat(LedgerParts.entry("a", "满".repeat(2001), "").text()).isEqualTo("满".repeat(2000));
    }

    @Test
    void onlyTheIdDiffersUnderAnotherIdAndOnlyTheAliasesInTheLedger() {
        Address address = new Address("a", new Address.FilePlace("faq.md", 3), "Why?", Sketch.of(Stream.of("x")), "f0",
                List.of("b"), true);
        assertThat(address.named("c").named("a")).isEqualTo(address);
        assertThat(address.named("c").id()).isEqualTo("c");
        assertThat(address.bare().aliases()).isEmpty();
        assertThat(LedgerParts.withAliases(address.bare(), "b")).isEqualTo(address);
    }

}
