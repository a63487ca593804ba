package keyfound.permalink.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import keyfound.permalink.LedgerParts;
import keyfound.text.sketch.Sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// The ledger as text says all that the database knows, and a file that was cut is known.
class LedgerTextTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2026-03-01T00:00:00Z");

    private static final AddressRow SERVED = AddressRow
        .served(new Address("disk-full", new Address.FilePlace("a\tb\\n.md", 3), "Disk full?\r\nReally?\t\\",
                Sketch.ofWords(List.of("free", "it").stream()), "print of the answer", List.of(), true), FIRST);

    private static final AddressRow MOVED = AddressRow.served(LedgerParts.entry("full", "Full?", "Free it."), FIRST)
        .move("disk-full", LAST);

    private static final AddressRow COLLECTION = AddressRow
        .served(LedgerParts.entry("a", "A collection", LedgerParts.LONG_ANSWER), FIRST)
        .goAway(LAST);

    private static final List<String> VOTES = List.of("outcome", "disk-full", "2026-03", "4", "1", "a\tb\\\n");

    @Test
    void everyAddressAndVoteIsReadAsItWasWritten() throws IOException {
        LedgerText text = read(written());
        assertThat(text.entries()).containsExactly(SERVED, MOVED);
        assertThat(text.collections()).containsExactly(COLLECTION);
        assertThat(text.others()).containsExactly(VOTES);
    }

    @Test
    void theLastLineTellsHowManyThereAreAndTheirSum() throws IOException {
        assertThat(written().lines().toList()).hasSize(6)
            .startsWith(LedgerText.HEAD)
            .last()
            .asString()
            .matches("# end: 5 lines, sha256 [0-9a-f]{64}");
    }

    @Test
    void aFileThatWasCutAtAnyCharacterIsRefused() throws IOException {
        String whole = written();
        // without the very last line end, nothing is missing
        for (int end = 0; end < whole.length() - 1; end++) {
            String cut = whole.substring(0, end);
            assertThatIllegalArgumentException().as("cut at %d", end).isThrownBy(() -> read(cut));
        }
        assertThat(read(whole.stripTrailing()).entries()).hasSize(2);
    }

    @Test
    void aLineThatIsMissingOrChangedWithinIsKnownByTheSum() throws IOException {
        List<String> lines = written().lines().toList();
        for (int i = 1; i < lines.size() - 1; i++) {
            String without = without(lines, i);
            assertThatIllegalArgumentException().isThrownBy(() -> read(without)).withMessageContaining("KF222");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> read(written().replace("Full?", "Fuller?")))
            .withMessageContaining("was cut");
    }

    @Test
    void aLineOfTheWrongShapeIsToldByItsNumber() {
        String head = "# keyfound ledger 2:\n";
        assertThatIllegalArgumentException().isThrownBy(() -> read(head + "entry\tx\n"))
            .withMessage("line 2 of the ledger has 2 fields, not 12");
        assertThatIllegalArgumentException().isThrownBy(
                () -> read(head + "\nentry\tx\tserved\t\tyesterday\t2026-01-01T00:00:00Z\ta.md\t0\t\tX?\tfalse\t\n"))
            .withMessageStartingWith("line 3 of the ledger: ");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> read(
                    head + "page\tx\tserved\t\t2026-01-01T00:00:00Z\t2026-01-01T00:00:00Z\ta.md\t0\t\tX?\tfalse\t\n"))
            .withMessageStartingWith("line 2 of the ledger: ");
    }

    @Test
    void theFormatsWithoutALastLineAreReadToo() throws IOException {
        String times = "2026-01-01T00:00:00Z\t2026-03-01T00:00:00Z";
        LedgerText first = read("# keyfound ledger 1: kind\nentry\tx\tserved\t\t" + times + "\ta.md\t7\t\tX?\n");
        assertThat(first.entries()).singleElement().satisfies(row -> {
            assertThat(row.address().place()).isEqualTo(7);
            assertThat(row.address().pinned()).isFalse();
            assertThat(row.address().print()).isEmpty();
            assertThat(row.lastServed()).isEqualTo(LAST);
        });
        LedgerText second = read(
                "# keyfound ledger 2: kind\nentry\tx\tmoved\ty\t" + times + "\ta.md\t7\t\tX?\ttrue\tprint\n");
        assertThat(second.entries()).singleElement().satisfies(row -> {
            assertThat(row.movedTo()).isEqualTo(Optional.of("y"));
            assertThat(row.address().pinned()).isTrue();
            assertThat(row.address().print()).isEqualTo("print");
        });
    }

    private static String written() throws IOException {
        StringBuilder text = new StringBuilder();
        LedgerWriter writer = new LedgerWriter(text);
        writer.write(AddressKind.ENTRY, SERVED);
        writer.write(AddressKind.ENTRY, MOVED);
        writer.write(AddressKind.COLLECTION, COLLECTION);
        writer.write(VOTES);
        writer.finish();
        return text.toString();
    }

    private static String without(List<String> lines, int line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append((i == line) ? "" : lines.get(i) + "\n");
        }
        return text.toString();
    }

    private static LedgerText read(String text) throws IOException {
        return LedgerText.read(new BufferedReader(new StringReader(text)));
    }

}
