package keyfound.search.stored;

import java.io.UncheckedIOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import keyfound.entry.Entry;
import keyfound.search.Written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StoredEntryTest {

    private static final Entry ENTRY = Written.file("disk.md")
        .in("zh", "disk")
        .entry("full", "为什么失败？ `quota exceeded`", "The disk is full.\n    rm -r /var/tmp/x\n    df -h")
        .done()
        .entries()
        .getFirst();

    @Test
    void anEntryIsReadAsItWasWritten() {
        assertThat(StoredEntry.read(StoredEntry.write(ENTRY))).isEqualTo(ENTRY);
    }

    @Test
    void theAnswerIsReadFromAWholeEntryAndAlone() {
        byte[] whole = StoredEntry.write(ENTRY);

        assertThat(StoredEntry.readAnswer(StoredEntry.writeAnswer(ENTRY.answer())))
            .isEqualTo(StoredEntry.readAnswer(whole))
            .satisfies(answer -> assertThat(answer.prose()).isEqualTo(ENTRY.answer().prose()));
    }

    @Test
    void whatTheAnswerSaysAgainTakesLittle() {
        String said = "The anchor of the dock is held by seven chains of different lengths. ".repeat(8);
        Entry entry = Written.file("dock.md").entry("dock", "Why?", said).done().entries().getFirst();

        assertThat(StoredEntry.write(entry)).hasSizeLessThan(entry.answer().prose().length() + 200);
    }

    @Test
    void brokenBytesAreRefused() {
        byte[] bytes = StoredEntry.write(ENTRY);
        Arrays.fill(bytes, bytes.length - 40, bytes.length, (byte) 0xff);

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> StoredEntry.read(bytes));
    }

}
