package keyfound.entry;

/// A place in the content folder.
///
/// @param file path relative to the content folder, with `/` between its parts
/// @param line 1-based; 0 when the file as a whole is meant
public record SourceLocation(String file, int line) {

    public SourceLocation {
        if (line < 0) {
            throw new IllegalArgumentException("line " + line + " of '" + file + "' is negative");
        }
    }

    @Override
    public String toString() {
        return (this.line == 0) ? this.file : this.file + ":" + this.line;
    }

}
