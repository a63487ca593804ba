package keyfound.permalink.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import keyfound.permalink.LedgerParts;
import keyfound.text.sketch.Sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LedgerTextTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final String GONE = "entry\tok\tgone\t\t2026-01-01T00:00:00Z\t2026-01-01T00:00:00Z\ta.md\t0\t\tOk?";

    @Test
    void whatIsWrittenIsReadWhateverSignsItHolds() throws IOException {
        Address strange = new Address("a", new Address.FilePlace("dir\\tmp/#1.md", 2), "tab\t line\r\n \\n 中文 𠀀",
                new Sketch("\\\\\\\\"), "f00d", List.of(), true);
        List<AddressRow> rows = List.of(AddressRow.served(strange, NOW),
                AddressRow.served(strange, NOW).move("b", NOW));
        StringBuilder text = new StringBuilder();
        LedgerText.writeHead(text);
        for (AddressRow row : rows) {
            LedgerText.write(text, AddressKind.ENTRY, row);
        }
        assertThat(text.toString().lines()).hasSize(3);
        assertThat(read(text.toString())).isEqualTo(new LedgerText(rows, List.of()));
    }

    @Test
    void entriesAndCollectionsAreReadApart() throws IOException {
        StringBuilder text = new StringBuilder();
        AddressRow row = AddressRow.served(LedgerParts.entry("dns", "DNS?", "It is."), NOW);
        LedgerText.write(text, AddressKind.COLLECTION, row);
        assertThat(read(text.toString())).isEqualTo(new LedgerText(List.of(), List.of(row)));
    }

    @Test
    void aLineOfTheFirstFormatSaysNothingOfTheWritersIdAndTheWholeAnswer() throws IOException {
        AddressRow row = read(GONE).entries().getFirst();
        assertThat(row).isEqualTo(
                AddressRow.served(new Address("ok", "a.md", 0, "Ok?", Sketch.EMPTY, List.of()), NOW).goAway(NOW));
        assertThat(row.address().pinned()).isFalse();
        assertThat(read(GONE + "\ttrue\tf00d").entries().getFirst().address().pinned()).isTrue();
    }

    @Test
    void commentsAndEmptyLinesAreSkipped() throws IOException {
        assertThat(read("")).isEqualTo(new LedgerText(List.of(), List.of()));
        assertThat(read("# a comment\n\n  \n" + GONE + "\n# another\n").entries()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "gone, lost", "entry, page", "2026-01-01T00:00:00Z, yesterday", "<TAB>0<TAB>, <TAB>first<TAB>",
            "<TAB>Ok?, 000<TAB>Ok?", "gone<TAB>, gone<TAB>other", "Ok?, Ok?<TAB>true", "Ok?, \\q", "ok<TAB>, ''" })
    void aLineThatIsNoAddressIsRefusedWithItsNumber(String right, String wrong) {
        String line = GONE.replace(right.replace("<TAB>", "\t"), wrong.replace("<TAB>", "\t"));
        assertThatIllegalArgumentException().isThrownBy(() -> read("# head\n" + GONE + "\n" + line + "\n"))
            .withMessageStartingWith("line 3 of the ledger");
    }

    private static LedgerText read(String text) throws IOException {
        return LedgerText.read(new BufferedReader(new StringReader(text)));
    }

}
