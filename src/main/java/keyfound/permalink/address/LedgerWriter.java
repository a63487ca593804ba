package keyfound.permalink.address;

import java.io.IOException;
import java.util.List;

/// Writes the ledger as text, with a last line that tells how many lines there are and
/// what they sum up to, so that a file which was cut is known.
public final class LedgerWriter {

    private final Appendable out;

    private final LedgerSum sum = new LedgerSum();

    public LedgerWriter(Appendable out) throws IOException {
        this.out = out;
        line(LedgerText.HEAD);
    }

    public void write(AddressKind kind, AddressRow row) throws IOException {
        Address address = row.address();
        write(List.of(kind.word(), address.id(), row.state().word(), row.movedTo().orElse(""),
                row.firstServed().toString(), row.lastServed().toString(), address.file(),
                Integer.toString(address.place()), address.sketch().value(), address.text(),
                Boolean.toString(address.pinned()), address.print()));
    }

    /// @param fields the first one is the kind of line
    public void write(List<String> fields) throws IOException {
        line(String.join("\t", fields.stream().map(LedgerText::escaped).toList()));
    }

    public void finish() throws IOException {
        this.out.append(this.sum.trailer()).append('\n');
    }

    private void line(String line) throws IOException {
        this.sum.add(line);
        this.out.append(line).append('\n');
    }

}
