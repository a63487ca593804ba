package keyfound.permalink.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import keyfound.text.sketch.Sketch;

/// The ledger as text: one address a line, twelve fields separated by tabs. Tab, line
/// feed and backslash are written `\t`, `\n` and `\\`.
///
/// @param entries rows of kind entry
/// @param collections rows of kind collection
public record LedgerText(List<AddressRow> entries, List<AddressRow> collections) {

    private static final String HEAD = "# keyfound ledger 2: kind, id, state, moved to, first served, last served, file, "
            + "place, sketch, text, pinned, print\n";

    private static final int FIELDS = 12;

    /// Fields of the first format, which lacks the writer's ids and the fingerprint of
    /// the answer.
    private static final int FIELDS_OF_LEDGER_1 = 10;

    public static void writeHead(Appendable out) throws IOException {
        out.append(HEAD);
    }

    public static void write(Appendable out, AddressKind kind, AddressRow row) throws IOException {
        Address address = row.address();
        List<String> fields = List.of(kind.word(), address.id(), row.state().word(), row.movedTo().orElse(""),
                row.firstServed().toString(), row.lastServed().toString(), address.file(),
                Integer.toString(address.place()), address.sketch().value(), address.text(),
                Boolean.toString(address.pinned()), address.print());
        out.append(String.join("\t", fields.stream().map(LedgerText::escaped).toList())).append('\n');
    }

    public static LedgerText read(BufferedReader in) throws IOException {
        LedgerText text = new LedgerText(new ArrayList<>(), new ArrayList<>());
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                text.add(line, number);
            }
        }
        return text;
    }

    private void add(String line, int number) {
        List<String> fields = List.of(line.split("\t", -1));
        if (fields.size() != FIELDS && fields.size() != FIELDS_OF_LEDGER_1) {
            throw new IllegalArgumentException(
                    "line " + number + " of the ledger has " + fields.size() + " fields, not " + FIELDS);
        }
        try {
            AddressKind kind = AddressKind.valueOf(fields.getFirst().toUpperCase(Locale.ROOT));
            ((kind == AddressKind.ENTRY) ? this.entries : this.collections).add(row(fields));
        }
        catch (IllegalArgumentException | DateTimeParseException ex) {
            throw new IllegalArgumentException("line " + number + " of the ledger: " + ex.getMessage(), ex);
        }
    }

    private static AddressRow row(List<String> fields) {
        boolean complete = fields.size() == FIELDS;
        Address address = new Address(fields.get(1),
                new Address.FilePlace(plain(fields.get(6)), Integer.parseInt(fields.get(7))), plain(fields.get(9)),
                new Sketch(plain(fields.get(8))), complete ? plain(fields.get(11)) : "", List.of(),
                complete && Boolean.parseBoolean(fields.get(10)));
        Optional<String> movedTo = Optional.of(fields.get(3)).filter(to -> !to.isEmpty());
        return new AddressRow(address, AddressState.of(fields.get(2)), movedTo, Instant.parse(fields.get(4)),
                Instant.parse(fields.get(5)));
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String field) {
        return field.translateEscapes();
    }

}
