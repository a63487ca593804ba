package keyfound.desk.figures;

import java.util.List;
import java.util.stream.Collectors;

import keyfound.demand.CsvCell;

/// Comma-separated values (RFC 4180) that no spreadsheet takes for formulas.
final class Csv {

    private final StringBuilder text = new StringBuilder();

    Csv(String... titles) {
        add((Object[]) titles);
    }

    void add(Object... cells) {
        this.text.append(List.of(cells).stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String cell(Object value) {
        return (value instanceof Number) ? value.toString() : CsvCell.of(value.toString());
    }

    @Override
    public String toString() {
        return this.text.toString();
    }

}
