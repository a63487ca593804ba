package keyfound.export;

import java.util.Optional;

/// What an export remembers of one file.
///
/// @param file path with `/` between its parts
/// @param hash of its bytes; empty when the server had nothing for it
/// @param address from which it came; empty for a file that the export made by itself
/// @param lang in which it was asked for
/// @param page name of what the server printed into it; empty for a file that is no page
record FileRecord(String file, String hash, String address, String lang, String page) {

    private static final int PARTS = 5;

    /// A file that the export made by itself.
    FileRecord(String file, String hash) {
        this(file, hash, "", "", "");
    }

    static Optional<FileRecord> parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 1) {
            // an earlier release named the files only
            return Optional.of(new FileRecord(parts[0], ""));
        }
        return (parts.length == PARTS) ? Optional.of(new FileRecord(parts[0], parts[1], parts[2], parts[3], parts[4]))
                : Optional.empty();
    }

    boolean isThere() {
        return !this.hash.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("\t", this.file, this.hash, this.address, this.lang, this.page);
    }

}
