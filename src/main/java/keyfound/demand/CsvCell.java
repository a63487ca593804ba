package keyfound.demand;

/// A text of readers as a cell of comma-separated values (RFC 4180).
public final class CsvCell {

    /// A cell that begins so is a formula to a spreadsheet, or makes one.
    private static final String FORMULA = "=+-@\t\r";

    private CsvCell() {
    }

    /// Quoted; what a spreadsheet would take for a formula is led by an apostrophe.
    public static String of(String text) {
        String guarded = (text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0) ? text : "'" + text;
        return '"' + guarded.replace("\"", "\"\"") + '"';
    }

}
