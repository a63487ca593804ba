package keyfound.permalink.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import keyfound.text.sketch.Sketch;

/// The ledger as text: one address a line, twelve fields separated by tabs. Tab, line
/// feed and backslash are written `\t`, `\n` and `\\`.
///
/// @param entries rows of kind entry
/// @param collections rows of kind collection
/// @param others lines of other kinds, which belong to other rooms
public record LedgerText(List<AddressRow> entries, List<AddressRow> collections, List<List<String>> others) {

    static final String HEAD = "# keyfound ledger 3: kind, id, state, moved to, first served, last served, file, "
            + "place, sketch, text, pinned, print";

    /// Before the last line told that it is the last.
    private static final List<String> HEADS_WITHOUT_END = List.of("# keyfound ledger 1:", "# keyfound ledger 2:");

    private static final Set<String> KINDS_OF_OTHERS = Set.of("outcome");

    private static final int FIELDS = 12;

    /// Fields of the first format, which lacks the writer's ids and the fingerprint of
    /// the answer.
    private static final int FIELDS_OF_LEDGER_1 = 10;

    /// @throws IllegalArgumentException when a line is not of a ledger, or lines are
    /// missing
    public static LedgerText read(BufferedReader in) throws IOException {
        LedgerText text = new LedgerText(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        LedgerSum sum = new LedgerSum();
        String last = "";
        boolean ends = false;
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            ends |= number == 1 && promisesEnd(line);
            if (!line.isBlank() && !line.startsWith("#")) {
                text.add(line, number);
            }
            if (number > 1) {
                sum.add(last);
            }
            last = line;
        }
        if (number == 0 || (ends && !last.equals(sum.trailer()))) {
            throw new IllegalArgumentException("the ledger was cut: its last line is line " + number
                    + ", and does not tell the number and the sum of those before (KF222); export it again");
        }
        return text;
    }

    private static boolean promisesEnd(String first) {
        return first.startsWith("#") && HEADS_WITHOUT_END.stream().noneMatch(first::startsWith);
    }

    private void add(String line, int number) {
        List<String> fields = List.of(line.split("\t", -1));
        if (KINDS_OF_OTHERS.contains(fields.getFirst())) {
            this.others.add(fields.stream().map(LedgerText::plain).toList());
            return;
        }
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

    static String escaped(String field) {
        return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String field) {
        return field.translateEscapes();
    }

}
