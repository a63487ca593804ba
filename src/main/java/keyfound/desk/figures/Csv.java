package keyfound.desk.figures;

import java.util.List;
import java.util.stream.Collectors;

/// Comma-separated values (RFC 4180) that no spreadsheet takes for formulas.
final class Csv {

    /// A cell that begins so is a formula, or makes one.
    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();

    Csv(String... titles) {
        add((Object[]) titles);
    }

    void add(Object... cells) {
        this.text.append(List.of(cells).stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String cell(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        String cell = value.toString();
        String guarded = (cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0) ? cell : "'" + cell;
        return '"' + guarded.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return this.text.toString();
    }

}
