package keyfound.permalink;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.entry.EntryId;
import keyfound.permalink.address.Resolution;

import static keyfound.permalink.LedgerParts.LONG_ANSWER;
import static keyfound.permalink.LedgerParts.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LedgerFileTest {

    private static final Ledger.Served NOTHING = new Ledger.Served(List.of(), Set.of());

    @TempDir
    private Path folder;

    @Test
    void whatWasRecordedIsThereWhenTheFileIsOpenedAgain() {
        try (LedgerFile file = LedgerFile.in(this.folder, true)) {
            file.ledger()
                .record(new Ledger.Served(List.of(entry("disk-full", "Disk full?", LONG_ANSWER)), Set.of()), NOTHING,
                        TextVersion.UNKNOWN);
        }
        try (LedgerFile file = LedgerFile.in(this.folder, false)) {
            assertThat(file.ledger().resolve(new EntryId("disk-full"))).isInstanceOf(Resolution.Served.class);
        }
    }

    @Test
    void whereThereIsNoneItIsNotMadeUnasked() throws IOException {
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerFile.in(this.folder, false))
            .withMessage("there is no database in " + this.folder.toAbsolutePath());
        assertThat(this.folder).isEmptyDirectory();
    }

    @Test
    void aFileThatAnotherHasOpenIsRefused() throws IOException {
        LedgerFile.in(this.folder, true).close();
        try (FileChannel channel = FileChannel.open(this.folder.resolve("keyfound.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatIllegalArgumentException().isThrownBy(() -> LedgerFile.in(this.folder, false))
                .withMessageStartingWith("the database ");
        }
        LedgerFile.in(this.folder, false).close();
    }

    @Test
    void aRefusalIsOneLineWithoutThePassword() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> LedgerFile.at("jdbc:nonsense:x;PASSWORD=SECRET", "sa", "HIDDEN"))
            .withMessageStartingWith("the database ")
            .withMessageContaining("jdbc:nonsense:x")
            .satisfies(refusal -> assertThat(refusal.getMessage()).hasLineCount(1).doesNotContain("SECRET", "HIDDEN"));
    }

}
